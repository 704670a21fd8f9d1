/* Fast paths for numbers of common size; all others go through GLib. */
#include "base/number.h"

#include <float.h>
#include <math.h>
#include <string.h>

enum { SIGNIFICANT = 12 };

static const double powers[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

/* Writes the digits of a number from 1 up so that they end before `end`; returns where they begin. */
static char *write_digits(char *end, guint64 value)
{
	do
		*--end = (char)('0' + value % 10);
	while ((value /= 10) > 0);
	return end;
}

gsize dn_number_write_integer(char text[DN_NUMBER_SIZE], gint64 value)
{
	char digits[DN_NUMBER_SIZE], *end = digits + sizeof digits;
	char *begin = write_digits(end, value < 0 ? -(guint64)value : (guint64)value);
	if (value < 0)
		*--begin = '-';
	gsize length = (gsize)(end - begin);
	memcpy(text, begin, length);
	text[length] = '\0';
	return length;
}

/* The first twelve digits of a number between 10^−4 and 10^12, rounded, and the power of ten of the first of them. FALSE where the
 * rest is so near a half that the product, rounded itself, does not tell which way to round. */
static gboolean take_digits(guint64 *digits, int *exponent, double value)
{
	enum { LEAST_EXPONENT = -4 };
	int power = LEAST_EXPONENT;
	while (power < SIGNIFICANT - 1 && value >= (power + 1 < 0 ? 1 / powers[-power - 1] : powers[power + 1]))
		power++;
	long double scaled = (long double)value * (long double)powers[SIGNIFICANT - 1 - power];
	guint64 whole = (guint64)scaled;
	long double rest = scaled - (long double)whole;
	if (LDBL_MANT_DIG < 64 || fabsl(rest - 0.5L) < 1e-4L || whole < 100000000000 || whole >= 999999999999)
		return FALSE;
	*digits = whole + (rest > 0.5L ? 1 : 0);
	*exponent = power;
	return TRUE;
}

/* Writes the digits with the point behind that of 10^0, without zeros at the end. */
static gsize place_point(char *text, guint64 digits, int exponent)
{
	char all[SIGNIFICANT], *next = text;
	int n = SIGNIFICANT, whole = MAX(exponent + 1, 0);
	write_digits(all + SIGNIFICANT, digits);
	while (n > MAX(whole, 1) && all[n - 1] == '0')
		n--;
	if (whole == 0)
		*next++ = '0';
	memcpy(next, all, (gsize)whole);
	next += whole;
	if (n > whole)
		*next++ = '.';
	for (int zeros = -exponent - 1; zeros > 0; zeros--)
		*next++ = '0';
	memcpy(next, all + whole, (gsize)(n - whole));
	next[n - whole] = '\0';
	return (gsize)(next + n - whole - text);
}

gsize dn_number_write_real(char text[DN_NUMBER_SIZE], double value)
{
	guint64 digits;
	int exponent;
	double size = fabs(value);
	if (size < 1e12 && size == floor(size) && (value != 0 || !signbit(value)))
		return dn_number_write_integer(text, (gint64)value);
	if (!(size >= 1e-4 && size < 1e12) || !take_digits(&digits, &exponent, size)) {
		g_ascii_formatd(text, DN_NUMBER_SIZE, "%.12g", value);
		return strlen(text);
	}
	*text = '-';
	return place_point(text + (value < 0), digits, exponent) + (value < 0);
}
