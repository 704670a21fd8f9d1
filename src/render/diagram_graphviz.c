/* The glue to Graphviz: its context, its messages as GErrors, layout, and rendering to bytes.
 *
 * cgraph hands messages to a bare function without user data, so what it says is gathered in a variable of the thread that
 * is drawing; the handler that was there before is put back when the context is freed. Pango, by which text is measured and
 * drawn, goes on with other sizes where it has no memory for a font, and says so in GLib's log only: here that is a failure. */
#include "render/diagram_graphviz.h"

#include <string.h>

#include "base/memory_room.h"

/* Address space that fonts and the threads of Pango may take. What Graphviz, Pango and fontconfig cannot allocate they use nevertheless. */
#define ROOM (192 * 1024 * (gsize)1024)

struct DnGraphviz {
	GVC_t *context;
	agusererrf previous_handler;
	GString *previous_messages;
	GString *messages;
	guint pango_handler;
	char *pango_failure; /* the first that it reported; NULL for none */
};

static _Thread_local GString *caught;

static int catch_message(char *text)
{
	if (caught != NULL)
		g_string_append(caught, text);
	return 0;
}

static void catch_pango(const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
	DnGraphviz *graphviz = data;
	(void)level;
	if (graphviz->pango_failure == NULL)
		graphviz->pango_failure = g_strdup_printf("%s: %s", domain, message);
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
	graphviz->pango_handler = g_log_set_handler("Pango", G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING, catch_pango, graphviz);
	graphviz->context = shared_context();
	return graphviz;
}

void dn_graphviz_free(DnGraphviz *graphviz)
{
	if (graphviz == NULL)
		return;
	g_log_remove_handler("Pango", graphviz->pango_handler);
	agseterrf(graphviz->previous_handler);
	caught = graphviz->previous_messages;
	g_string_free(graphviz->messages, TRUE);
	g_free(graphviz->pango_failure);
	g_free(graphviz);
}

/* Each call of Graphviz starts without the messages of earlier ones. */
static void forget_messages(DnGraphviz *graphviz)
{
	g_string_truncate(graphviz->messages, 0);
	g_clear_pointer(&graphviz->pango_failure, g_free);
}

/* Returns FALSE with the reason: cairo's where its status is given, else Pango's, else Graphviz's own. */
static gboolean fail(const DnGraphviz *graphviz, const char *doing, cairo_status_t status, GError **error)
{
	const char *stated = status != CAIRO_STATUS_SUCCESS ? cairo_status_to_string(status)
	                     : graphviz->pango_failure != NULL ? graphviz->pango_failure : graphviz->messages->str;
	g_autofree char *reason = g_strdup(stated);
	g_strdelimit(g_strstrip(reason), "\n", ' ');
	g_set_error(error, DN_ERROR, DN_ERROR_FOREIGN, "Graphviz cannot %s: %s", doing, *reason != '\0' ? reason : "no reason given");
	return FALSE;
}

gboolean dn_graphviz_layout(DnGraphviz *graphviz, Agraph_t *graph, const char *engine, GError **error)
{
	forget_messages(graphviz);
	if (!dn_memory_room(ROOM))
		return fail(graphviz, "lay the diagram out", CAIRO_STATUS_NO_MEMORY, error);
	if (gvLayout(graphviz->context, graph, engine) == 0 && graphviz->pango_failure == NULL)
		return TRUE;
	gvFreeLayout(graphviz->context, graph);
	return fail(graphviz, "lay the diagram out", CAIRO_STATUS_SUCCESS, error);
}

void dn_graphviz_free_layout(DnGraphviz *graphviz, Agraph_t *graph)
{
	gvFreeLayout(graphviz->context, graph);
}

GBytes *dn_graphviz_draw_svg(DnGraphviz *graphviz, Agraph_t *graph, GError **error)
{
	forget_messages(graphviz);
	GD_drawing(graph)->dpi = POINTS_PER_INCH;
	char *data = NULL;
	unsigned int length = 0;
	int failed = gvRenderData(graphviz->context, graph, "svg", &data, &length);
	gboolean drawn = failed == 0 && data != NULL && graphviz->pango_failure == NULL;
	GBytes *bytes = drawn ? g_bytes_new(data, length) : NULL;
	gvFreeRenderData(data);
	if (bytes == NULL)
		fail(graphviz, "draw the diagram", CAIRO_STATUS_SUCCESS, error);
	return bytes;
}

gboolean dn_graphviz_paint(DnGraphviz *graphviz, cairo_surface_t *surface, Agraph_t *graph, GError **error)
{
	forget_messages(graphviz);
	GD_drawing(graph)->dpi = POINTS_PER_INCH;
	cairo_t *cairo = cairo_create(surface);
	/* The writer of PDF paints on any surface that it is given; that of PNG would compress it, slowly. */
	int failed = gvRenderContext(graphviz->context, graph, "pdf:cairo", cairo);
	cairo_status_t status = cairo_status(cairo);
	cairo_destroy(cairo);
	cairo_surface_finish(surface);
	if (status == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_status(surface);
	if (failed == 0 && status == CAIRO_STATUS_SUCCESS && graphviz->pango_failure == NULL)
		return TRUE;
	return fail(graphviz, "paint the diagram", status, error);
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
	forget_messages(graphviz);
	g_autoptr(GString) text = g_string_new(NULL);
	if (agwrite(graph, text) == 0)
		return g_string_free_to_bytes(g_steal_pointer(&text));
	fail(graphviz, "write the graph", CAIRO_STATUS_SUCCESS, error);
	return NULL;
}

Agraph_t *dn_graphviz_read(DnGraphviz *graphviz, const char *dot, GError **error)
{
	forget_messages(graphviz);
	Agraph_t *graph = agmemread(dot);
	if (graph == NULL)
		fail(graphviz, "read the graph", CAIRO_STATUS_SUCCESS, error);
	return graph;
}
