/* What is written behind arrives whole and in order, whatever its size, and errors are not lost. */
#include "cmocka_setup.h"

#include <dutynet/error.h>

#include "cli/write_behind.h"

typedef struct {
	GString *arrived;
	gsize fails_from; /* bytes; 0 for never */
	guint n_failed;
} Receiver;

static gboolean receive(const char *bytes, gsize n, void *data, GError **error)
{
	Receiver *receiver = data;
	if (receiver->fails_from > 0 && receiver->arrived->len + n > receiver->fails_from) {
		receiver->n_failed++;
		g_set_error_literal(error, DN_ERROR, DN_ERROR_OUTPUT, "full");
		return FALSE;
	}
	g_string_append_len(receiver->arrived, bytes, (gssize)n);
	return TRUE;
}

/* Pieces of these sizes in turn, until so many bytes are there. */
static const gsize sizes[] = {1, 300000, 7, 3000000, 0, 700000, 1048577, 12};

static GString *make_text(gsize size)
{
	GString *text = g_string_sized_new(size);
	for (guint32 i = 0; text->len < size; i++)
		g_string_append_printf(text, "%u,", i);
	return g_string_truncate(text, size);
}

static gboolean send(WriteBehind *behind, const GString *text, GError **error)
{
	gsize at = 0;
	for (guint i = 0; at < text->len; i++) {
		gsize n = MIN(sizes[i % G_N_ELEMENTS(sizes)], text->len - at);
		if (!write_behind_add(text->str + at, n, behind, error))
			return FALSE;
		at += n;
	}
	return TRUE;
}

static void passes_on_every_byte_in_order(void **state)
{
	(void)state;
	static const gsize totals[] = {0, 5, 400000, 2000000, 12000000};
	for (gsize i = 0; i < G_N_ELEMENTS(totals); i++) {
		GString *text = make_text(totals[i]);
		Receiver receiver = {.arrived = g_string_new(NULL)};
		WriteBehind *behind = write_behind_new(receive, &receiver);
		assert_true(send(behind, text, NULL));
		assert_true(write_behind_finish(behind, NULL));
		assert_int_equal(receiver.arrived->len, totals[i]);
		assert_true(g_string_equal(receiver.arrived, text));
		g_string_free(receiver.arrived, TRUE);
		g_string_free(text, TRUE);
	}
}

/* Either by a call that adds or by the last; what comes after an error is not written. */
static void reports_an_error_wherever_it_comes(void **state)
{
	(void)state;
	static const gsize limits[] = {1, 200000, 1200000, 4000000, 5900000, 5999999};
	GString *text = make_text(6000000);
	for (gsize i = 0; i < G_N_ELEMENTS(limits); i++) {
		g_autoptr(GError) error = NULL;
		Receiver receiver = {.arrived = g_string_new(NULL), .fails_from = limits[i]};
		WriteBehind *behind = write_behind_new(receive, &receiver);
		gboolean sent = send(behind, text, &error);
		assert_false(write_behind_finish(behind, sent ? &error : NULL) && sent);
		assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_OUTPUT));
		assert_int_equal(receiver.n_failed, 1);
		assert_memory_equal(receiver.arrived->str, text->str, receiver.arrived->len);
		g_string_free(receiver.arrived, TRUE);
	}
	g_string_free(text, TRUE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(passes_on_every_byte_in_order),
		cmocka_unit_test(reports_an_error_wherever_it_comes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
