/* The foot of a web page on which a plan stands: who runs it is responsible for no task. */
#ifndef DUTYNET_PLAN_PAGE_FOOT_H
#define DUTYNET_PLAN_PAGE_FOOT_H

#include "plan/text.h"

#include "plan/profile.h"

G_BEGIN_DECLS

/* 主办单位：某厅 where the neighbouring paragraph is its address. */
gboolean dn_is_beside_address(const DnProfile *profile, DnSlice paragraph, DnSlice neighbour);
/* 主办：某厅 版权所有 京ICP备1号, whose label begins at the byte `start` of the paragraph. */
gboolean dn_is_foot_of_page(const DnProfile *profile, DnSlice paragraph, gsize start);
/* 主办：某市人民政府办公厅 承办：某市大数据局: whether the paragraph at `index` is one of the last, and says so in a text that has no such label before. */
gboolean dn_is_site_notice(const DnProfile *profile, const DnText *text, guint index);

G_END_DECLS

#endif
