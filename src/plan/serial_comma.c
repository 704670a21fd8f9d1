/* Looks for the end of a list, which is a semicolon, a colon, or a line end without a comma. */
#include "plan/serial_comma.h"

const char *dn_serial_comma(DnSerial *known, const DnProfile *profile, const char *p, const char *end)
{
	if (known->from != NULL && p >= known->from && p <= known->to)
		return known->comma;
	*known = (DnSerial){.from = p, .to = end};
	for (const char *at = p; at < end && known->to == end; at++) {
		DnSlice behind = *at == ',' ? dn_slice_trim(dn_slice(at + 1, (gsize)(end - at) - 1)) : dn_slice(at, 0);
		if (dn_profile_prefix(profile, DN_WORDS_CONJUNCTIONS, behind) > 0)
			known->comma = at;
		if (known->comma != NULL || strchr(";:", *at) != NULL || (*at == '\n' && at > p && at[-1] != ','))
			known->to = at;
	}
	return known->comma;
}
