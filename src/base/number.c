/* Fast paths for numbers of common size; all others go through GLib. */
#include "base/number.h"

#include <float.h>
#include <math.h>
#include <string.h>

enum { SIGNIFICANT = 12, LEAST_EXPONENT = -4 };

/* ---- Whole numbers ----------------------------------------------------------------------------------------------- */

static guint count_digits(guint64 value)
{
	guint n = 1;
	for (; value >= 10000; value /= 10000)
		n += 4;
	return n + (value >= 10) + (value >= 100) + (value >= 1000);
}

/* Writes the digits so that they end before `end`. */
static void write_digits(char *end, guint64 value)
{
	static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748"
								"49505152535455565758596061626364656667686970717273747576777879808182838485868788899091929394959697"
								"9899";
	for (; value >= 10; value /= 100)
		memcpy(end -= 2, pairs + value % 100 * 2, 2);
	if (value > 0)
		*--end = (char)('0' + value);
}

gsize dn_number_write_integer(char text[DN_NUMBER_SIZE], gint64 value)
{
	guint64 size = value < 0 ? -(guint64)value : (guint64)value;
	guint n_digits = count_digits(size), sign = value < 0;
	text[0] = '-';
	text[sign] = '0';
	write_digits(text + sign + n_digits, size);
	text[sign + n_digits] = '\0';
	return sign + n_digits;
}

/* ---- Real numbers ------------------------------------------------------------------------------------------------ */

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 Wide;
#endif

/* The power of ten of the first digit of a number between 10^−4 and 10^12. */
static int first_power(double value)
{
	static const double powers[] = {1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, HUGE_VAL};
	int i = 0;
	while (value >= powers[i])
		i++;
	return i + LEAST_EXPONENT;
}

/* The first twelve digits of a number between 10^−4 and 10^12, rounded, and the power of ten of the first of them. A double is a whole
 * number times a power of two: nothing is lost on the way, and halves go to the even digit as they do in printf. */
static gboolean take_digits(guint64 *digits, int *exponent, double value)
{
#ifdef __SIZEOF_INT128__
	static const guint64 powers[] = {1,         10,         100,         1000,         10000,         100000,         1000000,         10000000,
	                                 100000000, 1000000000, 10000000000, 100000000000, 1000000000000, 10000000000000, 100000000000000, 1000000000000000};
	enum { FRACTION = DBL_MANT_DIG - 1, BIAS = DBL_MAX_EXP - 1 };
	guint64 bits;
	int power = first_power(value);
	memcpy(&bits, &value, sizeof bits);
	int shift = FRACTION + BIAS - (int)(bits >> FRACTION);
	guint64 mantissa = (bits & (((guint64)1 << FRACTION) - 1)) | (guint64)1 << FRACTION;
	Wide scaled = (Wide)mantissa * powers[SIGNIFICANT - 1 - power], half = (Wide)1 << (shift - 1);
	guint64 whole = (guint64)(scaled >> shift);
	Wide rest = scaled & (2 * half - 1);
	whole += rest > half || (rest == half && whole % 2 == 1);
	*digits = whole;
	*exponent = power;
	return whole >= powers[SIGNIFICANT - 1] && whole < powers[SIGNIFICANT];
#else
	(void)first_power;
	return FALSE;
#endif
}

/* Writes the digits with the point behind that of 10^0, without zeros at the end. Copies are of one length, which is cheaper than of the
 * right one: what is too much is written over. */
static gsize place_point(char *text, guint64 digits, int exponent)
{
	char all[2 * SIGNIFICANT], *next = text;
	int n = SIGNIFICANT, whole = MAX(exponent + 1, 0);
	write_digits(all + SIGNIFICANT, digits);
	while (n > MAX(whole, 1) && all[n - 1] == '0')
		n--;
	memset(all + SIGNIFICANT, 0, SIGNIFICANT);
	if (whole == 0)
		*next++ = '0';
	memcpy(next, all, SIGNIFICANT);
	next += whole;
	if (n > whole)
		*next++ = '.';
	for (int zeros = -exponent - 1; zeros > 0; zeros--)
		*next++ = '0';
	memcpy(next, all + whole, SIGNIFICANT);
	next[n - whole] = '\0';
	return (gsize)(next + n - whole - text);
}

gsize dn_number_write_real(char text[DN_NUMBER_SIZE], double value)
{
	guint64 digits;
	int exponent;
	double size = fabs(value);
	if (size < 1e12 && size == (double)(gint64)size && (value != 0 || !signbit(value)))
		return dn_number_write_integer(text, (gint64)value);
	if (!(size >= 1e-4 && size < 1e12) || !take_digits(&digits, &exponent, size)) {
		g_ascii_formatd(text, DN_NUMBER_SIZE, "%.12g", value);
		return strlen(text);
	}
	*text = '-';
	return place_point(text + (value < 0), digits, exponent) + (value < 0);
}
