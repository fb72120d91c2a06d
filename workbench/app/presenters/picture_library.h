#pragma once

#include "workbench/app/charts/picture.h"
#include "workbench/app/scoring.h"

#include <map>

namespace kartrekker::app {

/// A picture that can be had without a window.
struct NamedPicture {
    std::string name; ///< "risk-map", "sponsor/ID", "answers/QUESTIONNAIRE/SECTION"; never translated
    std::string title;
};

/// All pictures of an engagement, by name: the window's own, made by the same presenters.
class PictureLibrary {
  public:
    /// Both must live as long as the library.
    PictureLibrary(const model::Workspace &workspace, Scoring &scoring, model::Language language);

    /// Those for which there is something to show, in the order of the window.
    std::vector<NamedPicture> pictures();
    /// `Failure` where there is none of that name.
    charts::Picture picture(const std::string &name);

  private:
    using Make = std::function<charts::Picture()>;

    void add(const std::string &name, const std::string &title, Make make);
    void add_scores();
    void add_records();
    void add_answers();
    void add_plan();
    const model::Scorecard &scorecard();

    const model::Workspace &workspace_;
    Scoring &scoring_;
    model::Language language_;
    std::shared_ptr<const model::Scorecard> scorecard_; ///< null until it is needed
    std::vector<NamedPicture> list_;
    std::map<std::string, Make> makers_;
};

/// The points of a map of two ratings, as a picture.
charts::Picture point_map_picture(const model::Workspace &workspace, const std::string &type,
                                  std::string_view selected, model::Language language);

} // namespace kartrekker::app
