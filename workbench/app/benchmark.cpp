#include "workbench/app/benchmark.h"

#include "model/entities/organisation.h"
#include "model/rounding.h"
#include "model/scoring_day.h"
#include "workbench/app/words.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::size_t engagements_for_tails = 20;
constexpr double most_of_one = 0.75; ///< share of a quantile that may come from one engagement

struct SidePair {
    std::optional<double> evidence, perceived;
};

/// What is kept of an engagement after it was scored.
struct ScoredEngagement {
    std::filesystem::path file;
    std::string organisation; ///< its name, as names are compared
    Date day;
    std::filesystem::file_time_type written;
    std::int64_t minimum_group = least_engagements;
    std::vector<std::vector<SidePair>> scores = {}; ///< by assessment and section, as the benchmark has them
};

bool is_later(const ScoredEngagement &one, const ScoredEngagement &other) {
    return one.day != other.day ? one.day > other.day : one.written > other.written;
}

int whole_points(double score) {
    return std::stoi(rounded_text(score, 0)); // as scores are written elsewhere
}

/// See `BenchmarkDistribution`. Over at least five ranked scores, 0.1 ≤ p ≤ 0.9.
double blurred_quantile(const std::vector<double> &ranked, double p) {
    constexpr double rounding = 1e-9;
    const double place = p * static_cast<double>(ranked.size() - 1);
    const auto below = static_cast<std::size_t>(place + rounding);
    const double share_above = place - static_cast<double>(below);
    if (std::max(share_above, 1 - share_above) <= most_of_one + rounding)
        return std::lerp(ranked[below], ranked[below + 1], share_above);
    const std::size_t nearest =
        std::clamp<std::size_t>(below + (share_above > most_of_one ? 1 : 0), 1, ranked.size() - 2);
    return (ranked[nearest - 1] + ranked[nearest] + ranked[nearest + 1]) / 3;
}

BenchmarkDistribution distribution_of(std::vector<double> scores, std::int64_t minimum) {
    const auto count = static_cast<std::int64_t>(scores.size());
    if (count < minimum) return {};
    std::sort(scores.begin(), scores.end());
    const auto at = [&](double p) { return whole_points(blurred_quantile(scores, p)); };
    BenchmarkDistribution result{count, at(0.25), at(0.5), at(0.75), {}, {}};
    if (scores.size() >= engagements_for_tails) {
        result.tenth = at(0.1);
        result.nine_tenths = at(0.9);
    }
    return result;
}

BenchmarkFigure figure_of(const std::vector<double> &scores, std::optional<double> own,
                          std::int64_t minimum) {
    BenchmarkFigure figure{distribution_of(scores, minimum), {}, {}};
    if (!own) return figure;
    figure.own = whole_points(*own);
    if (!figure.others.count) return figure;
    const auto higher = std::count_if(scores.begin(), scores.end(),
                                      [&](double score) { return whole_points(score) > *figure.own; });
    const auto count = static_cast<std::int64_t>(scores.size());
    const double share = static_cast<double>(count - higher) / static_cast<double>(count);
    figure.place =
        BenchmarkPlace{higher + 1, count + 1, whole_points(100 * share), *figure.own - *figure.others.median};
    return figure;
}

/// The workspaces of a folder, by name. What has the name of one but is no ordinary file is left out.
std::vector<std::filesystem::path> workspaces_in(const std::filesystem::path &folder,
                                                 std::vector<Failure> &left_out) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        const auto &path = entry->path();
        if (path.extension() != ".kartrekker" || path.filename().string().starts_with('.')) continue;
        std::error_code gone;
        if (entry->symlink_status(gone).type() == std::filesystem::file_type::regular)
            files.push_back(path);
        else
            left_out.push_back(
                Failure("{0} is a link or a folder, and was not followed. Put the file itself there.",
                        {path.string()}));
    }
    if (error)
        throw Failure("{0} cannot be read as a folder ({1}). Give the folder that holds the engagements.",
                      {folder.string(), error.message()});
    std::sort(files.begin(), files.end());
    return files;
}

/// A copy in memory, so that the file is let go before the scripts run.
Workspace copy_of(const std::filesystem::path &file) {
    if (std::filesystem::exists(file.string() + "-journal"))
        throw Failure("{0} is being changed, or a program was stopped while it did. Open it in Kartrekker, "
                      "close it, and try again.",
                      {file.string()});
    constexpr std::uintmax_t most_bytes = 1024 * 1024 * 1024; // the copy stands in memory
    if (std::filesystem::file_size(file) > most_bytes)
        throw Failure("{0} is larger than a gigabyte, and was left out.", {file.string()});
    return Workspace::open(file, OpenMode::read_only).trial();
}

class BenchmarkRun {
  public:
    BenchmarkRun(Scoring &scoring, const BenchmarkChoice &choice, Language language, const Progress &progress)
        : scoring_(scoring), choice_(choice), language_(language), progress_(progress) {}
    Benchmark run();

  private:
    void choose_assessments();
    void add_assessment(const std::string &script, const Declaration &declaration);
    void score_others();
    void keep(ScoredEngagement &&found);
    ScoredEngagement scored(const Workspace &workspace, const std::filesystem::path &file);
    std::vector<SidePair> scores_by(std::size_t assessment, const Workspace &workspace,
                                    const std::filesystem::path &file);
    void go_on(double part);
    bool is_own(const std::filesystem::path &file) const;
    void fill_in();
    BenchmarkFigure side(std::size_t assessment, std::size_t section,
                         std::optional<double> SidePair::*which) const;

    Scoring &scoring_;
    const BenchmarkChoice &choice_;
    Language language_;
    const Progress &progress_;
    std::vector<std::string> scripts_; ///< of the assessments: id or path
    std::optional<ScoredEngagement> own_;
    std::vector<ScoredEngagement> others_;
    double files_ = 1, files_done_ = 0;
    bool is_stopped_ = false;
    Benchmark result_;
};

void BenchmarkRun::add_assessment(const std::string &script, const Declaration &declaration) {
    scripts_.push_back(script);
    BenchmarkAssessment assessment{declaration.id, declaration.version, declaration.title, {}};
    for (const Section &section : declaration.sections)
        assessment.sections.push_back({section.id, section.title, {}, {}});
    result_.assessments.push_back(std::move(assessment));
}

void BenchmarkRun::choose_assessments() {
    for (const std::string &id_or_path : choice_.assessments)
        add_assessment(id_or_path, scoring_.declaration(id_or_path));
    if (!choice_.assessments.empty()) return;
    for (const LibraryEntry &entry : scoring_.library(language_))
        if (entry.problem.empty())
            add_assessment(entry.file.string(), entry.declaration);
        else
            result_.problems.push_back(Failure("One of the assessments does not work: {0}", {entry.problem}));
}

void BenchmarkRun::go_on(double part) {
    is_stopped_ = progress_ && !progress_((files_done_ + part) / files_);
    if (is_stopped_) throw Failure("The benchmark was stopped. Nothing was kept.");
}

std::vector<SidePair> BenchmarkRun::scores_by(std::size_t assessment, const Workspace &workspace,
                                              const std::filesystem::path &file) {
    const BenchmarkAssessment &wanted = result_.assessments[assessment];
    std::vector<SidePair> scores(wanted.sections.size());
    Scorecard scorecard;
    try {
        scorecard = scoring_.score(workspace, {scripts_[assessment]}, language_);
    } catch (const std::exception &) { // its sentence may hold what the script read in the engagement
        result_.problems.push_back(
            Failure("{0} could not be scored with “{1}”. Score it by itself to see why.",
                    {file.string(), wanted.title.in(language_)}));
    }
    for (const AssessmentResult &scored : scorecard.assessments)
        for (std::size_t i = 0; i < scores.size(); ++i)
            if (const SectionResult *section = scored.find_section(wanted.sections[i].id))
                scores[i] = {section->evidence, section->perceived.mean};
    return scores;
}

ScoredEngagement BenchmarkRun::scored(const Workspace &workspace, const std::filesystem::path &file) {
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    std::string name = lower_case(organisation ? organisation->name : std::string());
    std::erase(name, ' ');
    std::error_code error;
    ScoredEngagement found{file, std::move(name), scoring_day(workspace),
                           std::filesystem::last_write_time(file, error)};
    if (organisation) found.minimum_group = organisation->minimum_group.value_or(least_engagements);
    for (std::size_t i = 0; i < scripts_.size(); ++i) {
        go_on(static_cast<double>(i) / static_cast<double>(scripts_.size()));
        found.scores.push_back(scores_by(i, workspace, file));
    }
    return found;
}

bool BenchmarkRun::is_own(const std::filesystem::path &file) const {
    std::error_code error;
    return choice_.own && std::filesystem::equivalent(file, choice_.own->file(), error);
}

void BenchmarkRun::keep(ScoredEngagement &&found) {
    if (own_ && own_->organisation == found.organisation)
        return result_.left_out.push_back(
            Failure("{0} is about the organisation that is compared, and so does not count among the others.",
                    {found.file.string()}));
    const auto known = std::find_if(others_.begin(), others_.end(), [&](const ScoredEngagement &other) {
        return other.organisation == found.organisation;
    });
    if (known == others_.end()) return others_.push_back(std::move(found));
    if (is_later(found, *known)) std::swap(found, *known);
    result_.left_out.push_back(
        Failure("{0} is about an organisation of which a later file, or a copy of this one, counts already.",
                {found.file.string()}));
}

void BenchmarkRun::score_others() {
    auto files = workspaces_in(choice_.folder, result_.left_out);
    std::erase_if(files, [&](const auto &file) { return is_own(file); });
    files_ = static_cast<double>(files.size()) + (choice_.own ? 1 : 0);
    if (choice_.own) {
        own_ = scored(*choice_.own, choice_.own->file());
        ++files_done_;
    }
    for (const auto &file : files) {
        go_on(0);
        try {
            keep(scored(copy_of(file), file));
        } catch (const Failure &failure) {
            if (is_stopped_) throw;
            result_.left_out.push_back(failure);
        } catch (const std::exception &problem) {
            result_.left_out.push_back(Failure("{0} cannot be used ({1}). Check the folder and your rights.",
                                               {file.string(), problem.what()}));
        }
        ++files_done_;
    }
}

BenchmarkFigure BenchmarkRun::side(std::size_t assessment, std::size_t section,
                                   std::optional<double> SidePair::*which) const {
    const auto score_in = [&](const ScoredEngagement &one) { return one.scores[assessment][section].*which; };
    std::vector<double> scores;
    for (const ScoredEngagement &other : others_)
        if (const auto score = score_in(other)) scores.push_back(*score);
    return figure_of(scores, own_ ? score_in(*own_) : std::nullopt, result_.minimum);
}

void BenchmarkRun::fill_in() {
    result_.engagements = static_cast<std::int64_t>(others_.size());
    result_.has_own = own_.has_value();
    result_.minimum = std::max(least_engagements, own_ ? own_->minimum_group : 0);
    for (const ScoredEngagement &other : others_)
        result_.minimum = std::max(result_.minimum, other.minimum_group);
    for (std::size_t i = 0; i < result_.assessments.size(); ++i)
        for (std::size_t k = 0; k < result_.assessments[i].sections.size(); ++k) {
            BenchmarkSection &section = result_.assessments[i].sections[k];
            section.evidence = side(i, k, &SidePair::evidence);
            section.perceived = side(i, k, &SidePair::perceived);
        }
}

Benchmark BenchmarkRun::run() {
    choose_assessments();
    score_others();
    fill_in();
    return std::move(result_);
}

} // namespace

Benchmark benchmark(Scoring &scoring, const BenchmarkChoice &choice, Language language,
                    const Progress &progress) {
    return BenchmarkRun(scoring, choice, language, progress).run();
}

} // namespace kartrekker::app
