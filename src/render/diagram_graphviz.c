/* The glue to Graphviz: its context, its messages as GErrors, layout, and rendering to bytes.
 *
 * cgraph hands messages to a bare function without user data, so what it says is gathered in a variable of the thread that
 * is drawing; the handler that was there before is put back when the context is freed. */
#include "render/diagram_graphviz.h"

#include <string.h>

struct DnGraphviz {
	GVC_t *context;
	agusererrf previous_handler;
	GString *previous_messages;
	GString *messages;
};

static _Thread_local GString *caught;

static int catch_message(char *text)
{
	if (caught != NULL)
		g_string_append(caught, text);
	return 0;
}

/* Graphviz's text plug-in remembers the last font by a pointer into the context that it came from, so that a second context
 * would read freed memory. There is therefore one, for the life of the process. */
static GVC_t *shared_context(void)
{
	static gsize context;
	if (g_once_init_enter(&context))
		g_once_init_leave(&context, (gsize)gvContext());
	return (GVC_t *)context;
}

DnGraphviz *dn_graphviz_new(void)
{
	DnGraphviz *graphviz = g_new0(DnGraphviz, 1);
	graphviz->messages = g_string_new(NULL);
	graphviz->previous_messages = caught;
	caught = graphviz->messages;
	graphviz->previous_handler = agseterrf(catch_message);
	graphviz->context = shared_context();
	return graphviz;
}

void dn_graphviz_free(DnGraphviz *graphviz)
{
	if (graphviz == NULL)
		return;
	agseterrf(graphviz->previous_handler);
	caught = graphviz->previous_messages;
	g_string_free(graphviz->messages, TRUE);
	g_free(graphviz);
}

static void set_foreign_error(DnGraphviz *graphviz, const char *doing, GError **error)
{
	g_autofree char *reason = g_strdup(graphviz->messages->str);
	g_strdelimit(g_strstrip(reason), "\n", ' ');
	g_set_error(error, DN_ERROR, DN_ERROR_FOREIGN, "Graphviz cannot %s: %s", doing, *reason != '\0' ? reason : "no reason given");
	g_string_truncate(graphviz->messages, 0);
}

gboolean dn_graphviz_layout(DnGraphviz *graphviz, Agraph_t *graph, const char *engine, GError **error)
{
	g_string_truncate(graphviz->messages, 0);
	if (gvLayout(graphviz->context, graph, engine) == 0)
		return TRUE;
	gvFreeLayout(graphviz->context, graph);
	set_foreign_error(graphviz, "lay the diagram out", error);
	return FALSE;
}

void dn_graphviz_free_layout(DnGraphviz *graphviz, Agraph_t *graph)
{
	gvFreeLayout(graphviz->context, graph);
}

GBytes *dn_graphviz_draw_svg(DnGraphviz *graphviz, Agraph_t *graph, GError **error)
{
	g_string_truncate(graphviz->messages, 0);
	GD_drawing(graph)->dpi = POINTS_PER_INCH;
	char *data = NULL;
	unsigned int length = 0;
	int failed = gvRenderData(graphviz->context, graph, "svg", &data, &length);
	GBytes *bytes = failed == 0 && data != NULL ? g_bytes_new(data, length) : NULL;
	gvFreeRenderData(data);
	if (bytes == NULL)
		set_foreign_error(graphviz, "draw the diagram", error);
	return bytes;
}

gboolean dn_graphviz_paint(DnGraphviz *graphviz, cairo_surface_t *surface, Agraph_t *graph, GError **error)
{
	g_string_truncate(graphviz->messages, 0);
	GD_drawing(graph)->dpi = POINTS_PER_INCH;
	cairo_t *cairo = cairo_create(surface);
	/* The writer of PDF paints on any surface that it is given; that of PNG would compress it, slowly. */
	int failed = gvRenderContext(graphviz->context, graph, "pdf:cairo", cairo);
	cairo_destroy(cairo);
	cairo_surface_finish(surface);
	if (failed == 0 && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
		return TRUE;
	set_foreign_error(graphviz, "paint the diagram", error);
	return FALSE;
}

/* Gathers what agwrite() writes. */
static int gather(void *channel, const char *text)
{
	g_string_append(channel, text);
	return 0;
}

static int nothing_to_flush(void *channel)
{
	(void)channel;
	return 0;
}

Agraph_t *dn_graphviz_graph_new(const char *name, gboolean directed)
{
	static Agiodisc_t gatherer = {.afread = NULL, .putstr = gather, .flush = nothing_to_flush};
	Agdisc_t disc = {.mem = &AgMemDisc, .id = &AgIdDisc, .io = &gatherer};
	return agopen((char *)name, directed ? Agdirected : Agundirected, &disc);
}

GBytes *dn_graphviz_write(DnGraphviz *graphviz, Agraph_t *graph, GError **error)
{
	g_string_truncate(graphviz->messages, 0);
	g_autoptr(GString) text = g_string_new(NULL);
	if (agwrite(graph, text) != 0) {
		set_foreign_error(graphviz, "write the graph", error);
		return NULL;
	}
	return g_string_free_to_bytes(g_steal_pointer(&text));
}
