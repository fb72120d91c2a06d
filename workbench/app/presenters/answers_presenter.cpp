#include "workbench/app/presenters/answers_presenter.h"

#include "model/translation.h"
#include "workbench/app/presenters/answer_pictures.h"
#include "workbench/app/presenters/change_presenter.h"
#include "workbench/app/presenters/response_words.h"
#include "workbench/app/presenters/why_presenter.h"

namespace kartrekker::app {

using namespace model;

namespace {

std::string round_target(const Round &round) {
    return "round/" + round.id.text;
}

/// The rounds with their response.
class ResponseWriter {
  public:
    ResponseWriter(const AnswersFigures &figures, const AnswersOrder &order, Language language)
        : figures_(figures), order_(order), language_(language), words_(figures.smallest_group, language) {}

    std::vector<charts::ResponseRow> rows() const {
        std::vector<charts::ResponseRow> rows;
        std::string questionnaire;
        const auto own = figures_.own_rounds();
        for (const RoundRate &one : figures_.rounds) {
            if (one.round.instrument.text != questionnaire) {
                charts::ResponseRow heading;
                heading.kind = charts::ResponseRow::Kind::heading;
                heading.label = heading.tip = one.questionnaire;
                rows.push_back(std::move(heading));
                questionnaire = one.round.instrument.text;
            }
            const bool is_latest = !own.empty() && own.back().id.text == one.round.id.text;
            add_round(one, is_latest, rows);
        }
        return rows;
    }

  private:
    void add_round(const RoundRate &one, bool is_latest, std::vector<charts::ResponseRow> &rows) const {
        charts::ResponseRow row = row_of(one.rate);
        row.label = name_of_round(one.round.name, language_);
        if (one.round.held_on) row.detail = written_date(language_, format_date(*one.round.held_on));
        if (row.detail == row.label) row.detail.clear();
        row.tip = row.label + (row.detail.empty() ? "" : ", " + row.detail) + "\n" + row.tip;
        const bool is_open = is_latest != order_.turned.contains(round_target(one.round));
        if (!one.units.empty()) {
            row.is_open = is_open;
            row.target = round_target(one.round);
        }
        row.why = why_response(one.round.id.text);
        rows.push_back(std::move(row));
        if (!is_open) return;
        for (const UnitRate &unit : one.units) {
            charts::ResponseRow part = row_of(unit.rate);
            part.kind = charts::ResponseRow::Kind::unit;
            part.label = unit.name;
            part.tip = unit.name + "\n" + part.tip;
            part.why = why_response(one.round.id.text, unit.id);
            rows.push_back(std::move(part));
        }
    }

    charts::ResponseRow row_of(const ResponseRate &rate) const {
        charts::ResponseRow row;
        row.is_doubtful = rate.is_doubtful();
        row.is_withheld = rate.is_withheld;
        if (rate.is_withheld) {
            row.withheld_word = words_.figure(rate);
            row.tip = words_.withheld();
            return row;
        }
        const std::int64_t people = rate.respondents.value_or(0);
        row.count = words_.count(rate);
        row.figure = words_.figure(rate);
        const auto percent = rate.percent();
        if (percent) row.share = *percent / 100;
        row.tip = rate.headcount
                      ? words_.say("{0} of {1} people answered",
                                   {words_.number(people), words_.number(*rate.headcount)})
                      : fill(translate(language_, "{0} person answered", "{0} people answered", people),
                             {words_.number(people)});
        if (!percent) row.tip += "\n" + words_.without_headcount();
        if (row.is_doubtful) row.tip += "\n" + words_.doubtful();
        return row;
    }

    const AnswersFigures &figures_;
    const AnswersOrder &order_;
    Language language_;
    ResponseWords words_;
};

void offer(AnswersPick &pick, const std::string &id, std::string words, const std::string &chosen) {
    if (id == chosen) pick.picked = pick.ids.size();
    pick.ids.push_back(id);
    pick.words.push_back(std::move(words));
}

AnswersPick questionnaires_of(const AnswersFigures &figures) {
    AnswersPick pick;
    for (const RoundRate &one : figures.rounds)
        if (pick.ids.empty() || pick.ids.back() != one.round.instrument.text)
            offer(pick, one.round.instrument.text, one.questionnaire, figures.choice.questionnaire);
    return pick;
}

AnswersPick rounds_of_choice(const AnswersFigures &figures, const std::string &chosen, Language language) {
    AnswersPick pick;
    for (const Round &round : figures.own_rounds()) {
        std::string words = name_of_round(round.name, language);
        const std::string day = round.held_on ? written_date(language, format_date(*round.held_on)) : words;
        if (day != words) words += " · " + day;
        offer(pick, round.id.text, std::move(words), chosen);
    }
    return pick;
}

AnswersPick groups_of_choice(const AnswersFigures &figures, const std::string &chosen) {
    AnswersPick pick;
    for (const RespondentGroup &group : figures.groups)
        offer(pick, group.id.text, group.name, chosen);
    return pick;
}

void add_picks(const AnswersFigures &figures, Language language, AnswersView &view) {
    const AnswersChoice &choice = figures.choice;
    view.questionnaires = questionnaires_of(figures);
    if (view.way == AnswersWay::one_round) {
        view.rounds = rounds_of_choice(figures, choice.round, language);
        return;
    }
    if (view.way == AnswersWay::rounds) {
        view.first = rounds_of_choice(figures, choice.first, language);
        view.second = rounds_of_choice(figures, choice.second, language);
        return;
    }
    view.rounds = rounds_of_choice(figures, choice.round, language);
    view.first = groups_of_choice(figures, choice.first);
    offer(view.second, {}, translate(language, "all others"), choice.second);
    const AnswersPick groups = groups_of_choice(figures, {});
    for (std::size_t i = 0; i < groups.ids.size(); ++i)
        offer(view.second, groups.ids[i], groups.words[i], choice.second);
}

void add_picture(const AnswersFigures &figures, const AnswersOrder &order, Language language,
                 AnswersView &view) {
    if (figures.statistics->is_withheld) {
        view.refusal = fill(translate(language, "Fewer than {0} people answered, so nothing of it is shown."),
                            {std::to_string(figures.smallest_group)});
        return;
    }
    const RoundPictures pictures{*figures.declaration, *figures.statistics, figures.norms,
                                 figures.smallest_group, language};
    const Section *chosen = nullptr;
    offer(view.shown, {}, translate(language, "Sections by group"), order.section);
    for (const Section *section : pictures.sections()) {
        offer(view.shown, section->id, section->title.in(language), order.section);
        if (section->id == order.section) chosen = section;
    }
    if (!chosen) view.shown.picked = 0; // of another questionnaire
    view.picture = pictures.picture(chosen);
}

} // namespace

std::string name_of_round(const std::string &name, Language language) {
    return written_date(language, name);
}

AnswersView answers_view(const AnswersFigures &figures, const AnswersOrder &order, Language language) {
    AnswersView view;
    view.is_empty = figures.rounds.empty();
    if (view.is_empty) return view;
    view.way = figures.choice.way.value_or(AnswersWay::rounds);
    view.responses = ResponseWriter(figures, order, language).rows();
    add_picks(figures, language, view);
    if (figures.refusal) view.refusal = figures.refusal->in(language);
    if (figures.statistics && figures.declaration) add_picture(figures, order, language, view);
    if (figures.comparison && figures.declaration) add_changes(figures, order, language, view);
    return view;
}

} // namespace kartrekker::app
