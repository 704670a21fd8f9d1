/* Begins to load what lies far away in memory and is needed soon. */
#ifndef DUTYNET_BASE_PREFETCH_H
#define DUTYNET_BASE_PREFETCH_H

#if defined(__GNUC__)
#define DN_PREFETCH(address) __builtin_prefetch(address)
#else
#define DN_PREFETCH(address) ((void)(address))
#endif

#endif
