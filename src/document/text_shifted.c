/* A printer that sets 。 beside a full line rather than below it moves all that stands behind by as much:
 *
 *   実施時期        所管
 *   検討を始め、    農林課
 *   直ちに結論を得る、  公園課
 */
#include "document/text_shifted.h"

enum { GUTTER = 2 /* columns of the screen that stay white at least */, HANGS = 2 /* columns of one character */ };

/* The left of the first title behind a column of the screen; 0 for none. */
static guint next_left(const DnTextPieces *titles, guint column)
{
	for (guint i = 0; i < titles->n; i++)
		if (titles->pieces[i].left > column)
			return titles->pieces[i].left;
	return 0;
}

static gboolean is_below_title(const DnTextPieces *titles, guint left)
{
	for (guint i = 0; i < titles->n; i++)
		if (titles->pieces[i].left == left)
			return TRUE;
	return FALSE;
}

/* By how much a piece hangs over; 0 where it keeps to its column, or goes on far behind it. */
static guint overhang(const DnTextPieces *titles, const DnTextPiece *piece)
{
	guint next = next_left(titles, piece->left), end = next > GUTTER ? next - GUTTER : 0;
	gboolean hangs = end > piece->left && piece->right > end && piece->right <= end + HANGS;
	return hangs && dn_text_holds_wide(piece->at, piece->length) ? piece->right - end : 0;
}

void dn_text_shift_back(DnTextPieces *pieces, const DnTextPieces *titles)
{
	guint shift = 0;
	for (guint i = 0; i + 1 < pieces->n; i++) {
		DnTextPiece *piece = &pieces->pieces[i], *next = piece + 1;
		guint more = overhang(titles, piece);
		if (is_below_title(titles, next->left) && next->left >= piece->right + GUTTER)
			shift = 0;
		else if (more > 0 && next->left > shift + more && is_below_title(titles, next->left - shift - more)) {
			piece->right -= more;
			shift += more;
		}
		next->left -= MIN(shift, next->left - piece->right);
		next->right -= shift;
	}
}
