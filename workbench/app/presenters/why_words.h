#pragma once

#include "model/date.h"
#include "model/translation.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/why_presenter.h"

namespace kartrekker::app {

/// What stands between the slashes of a path, at least so many: empty ones where it has fewer.
std::vector<std::string> path_parts(std::string_view path, std::size_t least);

/// Writes the rows of an explanation in one language.
class WhyWords {
  public:
    explicit WhyWords(model::Language language) : language_(language) {}

    model::Language language() const { return language_; }
    std::string say(const char *words, const std::vector<std::string> &arguments = {}) const {
        return model::fill(model::translate(language_, words), arguments);
    }
    std::string number(double value, int decimals = 1) const {
        return model::written_number(language_, value, decimals);
    }
    std::string count(std::int64_t of) const { return number(static_cast<double>(of), 0); }
    std::string day(model::Date date) const {
        return model::written_date(language_, model::format_date(date));
    }
    std::string dates(model::Date start, model::Date finish) const {
        return start == finish ? day(start) : say("{0} to {1}", {day(start), day(finish)});
    }

    void add_heading(WhyView &view, const char *words) const {
        view.rows.push_back({WhyRow::Kind::heading, say(words)});
    }
    static void add_text(WhyView &view, const std::string &words) {
        view.rows.push_back({WhyRow::Kind::text, words});
    }
    static void add_input(WhyView &view, const std::string &text, const std::string &figure,
                          const std::string &detail = {}, const std::string &target = {}) {
        WhyRow row{WhyRow::Kind::input, text, figure, detail};
        row.target = target;
        view.rows.push_back(std::move(row));
    }
    /// A way to the record that a figure is about.
    void add_way(WhyView &view, const std::string &text, const std::string &target) const {
        add_heading(view, mark("Behind it"));
        WhyRow row{WhyRow::Kind::link, text};
        row.target = target;
        view.rows.push_back(std::move(row));
    }

  private:
    model::Language language_;
};

} // namespace kartrekker::app
