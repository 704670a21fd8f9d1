/* The XML parts of packed documents: one that is cut short anywhere is an error that names it, never half a document. */
#include "cmocka_setup.h"
#include "support/lines.h"
#include "support/zip.h"

#define WORD "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"

static const ZipPart docx[] = {
	{"word/document.xml",
     "<w:document " WORD "><w:body><w:p><w:pPr><w:pStyle w:val=\"a\"/><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t>"
     "<w:footnoteReference w:id=\"2\"/></w:r><w:del><w:r/></w:del></w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc/></w:tr><w:tr><w:trPr/>"
     "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" P("乙") "<w:tbl><w:tr><w:tc>" P("丙") "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>"
     "<w:p><w:r><w:txbxContent>" P("丁") "</w:txbxContent></w:r></w:p></w:body></w:document>", 0},
	{"word/numbering.xml", "<w:numbering " WORD "><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>"
     "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride></w:num>"
     "</w:numbering>", 0},
	{"word/styles.xml", "<w:styles " WORD "><w:style w:styleId=\"a\"><w:name w:val=\"Title\"/><w:pPr><w:numId w:val=\"1\"/></w:pPr></w:style></w:styles>", 0},
	{"word/footnotes.xml", "<w:footnotes " WORD "><w:footnote w:type=\"separator\">" P("线") "</w:footnote><w:footnote w:id=\"2\">" P("戊") "</w:footnote></w:footnotes>", 0},
};

static const ZipPart xlsx[] = {
	{"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"x\" r:id=\"r1\"/></sheets></workbook>", 0},
	{"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/a.xml\"/></Relationships>", 0},
	{"xl/sharedStrings.xml", "<sst><si><r><t>甲</t></r><rPh><t>jia</t></rPh></si></sst>", 0},
	{"xl/worksheets/a.xml", "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>乙</t></is></c></row></sheetData>"
     "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells></worksheet>", 0},
};

static const ZipPart ofd[] = {
	{"OFD.xml", "<OFD><DocBody><DocInfo><Title>题</Title></DocInfo><DocRoot>D/Document.xml</DocRoot></DocBody></OFD>", 0},
	{"D/Document.xml", "<Document><Pages><Page BaseLoc=\"0.xml\"/></Pages></Document>", 0},
	{"D/0.xml", "<Page><TextObject Boundary=\"1 1 9 9\"><Clips><Clip/></Clips><TextCode X=\"0\" Y=\"0\">甲</TextCode></TextObject></Page>", 0},
};

static void assert_cut_part_refused(const ZipPart *whole, gsize n, gsize index, gsize length)
{
	g_autofree ZipPart *parts = g_memdup2(whole, n * sizeof *whole);
	g_autofree char *cut = g_strndup(whole[index].content, length);
	parts[index].content = cut;
	g_autoptr(GBytes) bytes = zip_new(parts, n);
	assert_bytes_refused(bytes, NULL, DN_ERROR_SYNTAX, whole[index].name);
}

/* Behind each tag, and within it. */
static void assert_cuts_refused(const ZipPart *parts, gsize n)
{
	g_autoptr(GBytes) good = zip_new(parts, n);
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(good, "file", NULL, NULL);
	assert_non_null(document);
	for (gsize i = 0; i < n; i++)
		for (gsize length = 0; length < strlen(parts[i].content); length++)
			if (length == 0 || strchr("<>", parts[i].content[length - 1]) != NULL)
				assert_cut_part_refused(parts, n, i, length);
}

static void refuses_a_docx_part_that_is_cut_short_anywhere(void **state)
{
	(void)state;
	assert_cuts_refused(docx, G_N_ELEMENTS(docx));
}

static void refuses_an_xlsx_part_that_is_cut_short_anywhere(void **state)
{
	(void)state;
	assert_cuts_refused(xlsx, G_N_ELEMENTS(xlsx));
}

static void refuses_an_ofd_part_that_is_cut_short_anywhere(void **state)
{
	(void)state;
	assert_cuts_refused(ofd, G_N_ELEMENTS(ofd));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(refuses_a_docx_part_that_is_cut_short_anywhere),
		cmocka_unit_test(refuses_an_xlsx_part_that_is_cut_short_anywhere),
		cmocka_unit_test(refuses_an_ofd_part_that_is_cut_short_anywhere),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
