#pragma once

#include "model/value_model.h"
#include "workbench/app/charts/figure_cards.h"
#include "workbench/app/charts/tornado.h"
#include "workbench/app/presenters/section_presenter.h"

namespace kartrekker::app {

/// What stands on the page of the value besides its lists.
struct ValueView {
    bool is_empty = true;
    std::string state; ///< one sentence: what it is worth, or what to add first
    std::vector<charts::FigureCard> cards;
    charts::TornadoChart tornado;
    std::vector<FindingRow> open_points; ///< what is missing, wrong or in doubt; the gravest first
    bool lacks_vendor_figures = false;   ///< some of the vendor's six benefits are not there yet
};

/// The place of a benefit, a case or a cost; see `place_from`.
std::string value_target(const model::ValueLine &line);

ValueView value_view(const model::Workspace &workspace, model::Language language);

} // namespace kartrekker::app
