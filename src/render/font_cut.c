/* HarfBuzz cuts the fonts; fontconfig is told of the copies, which are files without a place in a folder, and to take them first. */
#include "render/font_cut.h"

#include <fontconfig/fontconfig.h>
#include <hb-subset.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/late_library.h"
#include "render/diagram_font.h"

#define HARFBUZZ_FUNCTIONS(F)                                                                                                              \
	F(hb_blob_create_from_file_or_fail)                                                                                                \
	F(hb_blob_destroy)                                                                                                                 \
	F(hb_blob_get_data)                                                                                                                \
	F(hb_face_create)                                                                                                                  \
	F(hb_face_destroy)                                                                                                                 \
	F(hb_face_reference_blob)                                                                                                          \
	F(hb_set_add)                                                                                                                      \
	F(hb_subset_input_create_or_fail)                                                                                                  \
	F(hb_subset_input_destroy)                                                                                                         \
	F(hb_subset_input_unicode_set)                                                                                                     \
	F(hb_subset_or_fail)

typedef struct {
	HARFBUZZ_FUNCTIONS(DN_LATE_POINTER)
} HarfBuzz;

enum { REGULAR, BOLD, N_WEIGHTS };

/* The copies: open for as long as the process lives, which the fonts are read from. */
typedef struct {
	int files[N_WEIGHTS];
	char *paths[N_WEIGHTS];
} Copies;

static void close_copies(Copies *copies)
{
	for (guint i = 0; i < N_WEIGHTS; i++) {
		if (copies->files[i] >= 0)
			close(copies->files[i]);
		g_free(copies->paths[i]);
	}
}

/* ---- Cutting ------------------------------------------------------------------------------------------------------ */

/* The file that the family is in; NULL where it is none that can be cut. The caller frees. */
static char *find_file(unsigned int *index, const char *family, int weight)
{
	FcPattern *wanted = FcPatternBuild(NULL, FC_FAMILY, FcTypeString, family, FC_WEIGHT, FcTypeInteger, weight, (char *)NULL);
	FcConfigSubstitute(NULL, wanted, FcMatchPattern);
	FcDefaultSubstitute(wanted);
	FcResult result;
	FcPattern *font = FcFontMatch(NULL, wanted, &result);
	FcPatternDestroy(wanted);
	FcChar8 *name = NULL, *file = NULL;
	int face = 0;
	char *found = NULL;
	if (font != NULL && FcPatternGetString(font, FC_FAMILY, 0, &name) == FcResultMatch && g_str_equal(name, family) &&
	    FcPatternGetString(font, FC_FILE, 0, &file) == FcResultMatch &&
	    FcPatternGetInteger(font, FC_INDEX, 0, &face) == FcResultMatch && face >> 16 == 0) /* above: instances of variable fonts */
		found = g_strdup((const char *)file);
	if (font != NULL)
		FcPatternDestroy(font);
	*index = (unsigned int)face;
	return found;
}

static void add_characters(const HarfBuzz *harfbuzz, hb_set_t *set, const char *text)
{
	for (const char *c = text; *c != '\0'; c = g_utf8_next_char(c))
		harfbuzz->hb_set_add(set, g_utf8_get_char(c));
}

/* NULL where HarfBuzz cannot. */
static hb_blob_t *cut_face(const HarfBuzz *harfbuzz, hb_face_t *face, const char *text)
{
	hb_subset_input_t *input = harfbuzz->hb_subset_input_create_or_fail();
	if (input == NULL)
		return NULL;
	hb_set_t *characters = harfbuzz->hb_subset_input_unicode_set(input);
	add_characters(harfbuzz, characters, text);
	hb_face_t *cut = harfbuzz->hb_subset_or_fail(face, input);
	harfbuzz->hb_subset_input_destroy(input);
	if (cut == NULL)
		return NULL;
	hb_blob_t *blob = harfbuzz->hb_face_reference_blob(cut);
	harfbuzz->hb_face_destroy(cut);
	return blob;
}

static hb_blob_t *cut_file(const HarfBuzz *harfbuzz, const char *file, unsigned int index, const char *text)
{
	hb_blob_t *whole = harfbuzz->hb_blob_create_from_file_or_fail(file);
	if (whole == NULL)
		return NULL;
	hb_face_t *face = harfbuzz->hb_face_create(whole, index);
	harfbuzz->hb_blob_destroy(whole);
	hb_blob_t *cut = cut_face(harfbuzz, face, text);
	harfbuzz->hb_face_destroy(face);
	return cut;
}

static gboolean keep_copy(Copies *copies, guint which, const char *data, unsigned int size)
{
	int file = copies->files[which] = memfd_create("dutynet-font", MFD_CLOEXEC);
	copies->paths[which] = g_strdup_printf("/proc/self/fd/%d", file);
	return file >= 0 && size > 0 && write(file, data, size) == (ssize_t)size;
}

static gboolean make_copy(Copies *copies, guint which, const HarfBuzz *harfbuzz, const char *family, const char *text)
{
	static const int weights[N_WEIGHTS] = {[REGULAR] = FC_WEIGHT_REGULAR, [BOLD] = FC_WEIGHT_BOLD};
	unsigned int index, size;
	g_autofree char *file = find_file(&index, family, weights[which]);
	hb_blob_t *cut = file != NULL ? cut_file(harfbuzz, file, index, text) : NULL;
	if (cut == NULL)
		return FALSE;
	const char *data = harfbuzz->hb_blob_get_data(cut, &size);
	gboolean kept = keep_copy(copies, which, data, size);
	harfbuzz->hb_blob_destroy(cut);
	return kept;
}

/* ---- Telling fontconfig ------------------------------------------------------------------------------------------- */

static gboolean configure(const char *rules)
{
	g_autofree char *document = g_strconcat("<fontconfig>", rules, "</fontconfig>", NULL);
	return FcConfigParseAndLoadFromMemory(FcConfigGetCurrent(), (const FcChar8 *)document, FcFalse);
}

/* The copies get a family of their own, so that the whole font is still there to be found. */
static gboolean add_copy(const char *path, const char *copied_family)
{
	g_autofree char *rule = g_markup_printf_escaped("<match target=\"scan\"><test name=\"file\"><string>%s</string></test>"
	                                                "<edit name=\"family\"><string>%s</string></edit></match>",
	                                                path, copied_family);
	return configure(rule) && FcConfigAppFontAddFile(NULL, (const FcChar8 *)path);
}

/* Who draws asks for a size; who only looks for what is installed does not. */
static gboolean prefer_copies(const char *family, const char *copied_family)
{
	g_autofree char *rule =
		g_markup_printf_escaped("<match target=\"pattern\"><test name=\"size\" compare=\"more\"><double>0</double></test>"
	                                "<test name=\"family\" qual=\"first\"><string>%s</string></test>"
	                                "<edit name=\"family\" mode=\"prepend\" binding=\"strong\"><string>%s</string></edit></match>",
	                                family, copied_family);
	return configure(rule);
}

static gboolean use_copies(const Copies *copies, const char *family)
{
	g_autofree char *copied_family = g_strconcat("dutynet ", family, NULL);
	for (guint i = 0; i < N_WEIGHTS; i++)
		if (!add_copy(copies->paths[i], copied_family))
			return FALSE;
	return prefer_copies(family, copied_family);
}

gboolean dn_font_cut(const char *text)
{
	static const char *const names[] = {HARFBUZZ_FUNCTIONS(DN_LATE_NAME)};
	HarfBuzz harfbuzz;
	if (!dn_late_library_load(&harfbuzz, DN_HARFBUZZ_FILE, names, G_N_ELEMENTS(names), NULL))
		return FALSE;
	gboolean lacking;
	g_autofree char *missing = NULL, *family = dn_font_choose(&lacking, &missing, text);
	Copies copies = {{-1, -1}, {NULL, NULL}};
	gboolean made = !lacking && make_copy(&copies, REGULAR, &harfbuzz, family, text) &&
	                make_copy(&copies, BOLD, &harfbuzz, family, text) && use_copies(&copies, family);
	if (!made)
		close_copies(&copies);
	for (guint i = 0; i < N_WEIGHTS; i++)
		if (made)
			g_free(copies.paths[i]);
	return made;
}
