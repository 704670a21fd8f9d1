/* Random numbers whose whole state is one number, so that each run, thread or test has its own: SplitMix64 (Steele, Lea & Flood 2014,
 * doi:10.1145/2660193.2660195). */
#ifndef DUTYNET_BASE_RANDOM_H
#define DUTYNET_BASE_RANDOM_H

#include <glib.h>

G_BEGIN_DECLS

static inline guint64 dn_random_next(guint64 *state)
{
	guint64 z = *state += G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
	z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

/* Evenly from [0, 1). */
static inline double dn_random_share(guint64 *state)
{
	return (double)(dn_random_next(state) >> 11) * 0x1p-53;
}

/* From 0 to n − 1, as evenly as 32 bits allow. */
static inline guint32 dn_random_below(guint64 *state, guint32 n)
{
	return (guint32)((dn_random_next(state) >> 32) * n >> 32);
}

G_END_DECLS

#endif
