/* dutynet: who is responsible for what in a government plan, as a two-mode network. Includes every public header but the
 * opt-in <dutynet/network_igraph.h>. The order of the headers is the way of the data. */
#ifndef DUTYNET_DUTYNET_H
#define DUTYNET_DUTYNET_H

#include <dutynet/error.h>
#include <dutynet/version.h>

#include <dutynet/document.h>
#include <dutynet/plan.h>
#include <dutynet/network.h>
#include <dutynet/analysis.h>
#include <dutynet/robustness.h>
#include <dutynet/scenario.h>
#include <dutynet/compare.h>
#include <dutynet/render.h>
#include <dutynet/report.h>

#endif
