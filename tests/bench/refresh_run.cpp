// What the window does behind the scenes: scores a workspace once, and again after one person's answer and
// after one field have changed, while edits go on. response_bench.py calls it. Changes the file. Prints times
// in milliseconds as JSON, medians but for the longest edit.
#include "model/entities/organisation.h"
#include "model/entities/response.h"
#include "workbench/app/live_scoring.h"
#include "workbench/app/scoring.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <functional>
#include <mutex>
#include <vector>

namespace {

using namespace kartrekker;
using namespace kartrekker::model;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 15;

double milliseconds(const std::function<void()> &work) {
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> times) {
    std::nth_element(times.begin(), times.begin() + times.size() / 2, times.end());
    return times[times.size() / 2];
}

/// Changes the first answer of a response to another one.
void change_answer(Workspace &workspace, Response &response) {
    response.answers.front() = response.answers.front() == '1' ? '2' : '1';
    workspace.edit("Answer", [&](Edit &edit) { edit.replace(response); });
}

void change_field(Workspace &workspace, int number) {
    workspace.edit("Field", [&](Edit &edit) {
        edit.set(Organisation::type(), Organisation::only_id, "name",
                 Value{"Name " + std::to_string(number)});
    });
}

/// The longest that an edit takes while the workspace is being scored from nothing.
double longest_edit(Workspace &workspace) {
    std::mutex mutex;
    std::condition_variable wake;
    int delivered = 0;
    double longest = 0;
    app::LiveScoring live(workspace, [&](const app::LiveScoring::Outcome &) {
        const std::lock_guard guard(mutex);
        ++delivered;
        wake.notify_one();
    });
    live.request(Language::english);
    for (int edit = 0; edit < rounds; ++edit) {
        longest = std::max(longest, milliseconds([&] { change_field(workspace, edit); }));
        std::unique_lock lock(mutex);
        wake.wait_for(lock, std::chrono::milliseconds(20), [&] { return delivered > 0; });
    }
    std::unique_lock lock(mutex);
    wake.wait(lock, [&] { return delivered > 0; });
    return longest;
}

} // namespace

int main(int count, char **words) try {
    if (count < 2) throw std::runtime_error("name a workspace, and assessments unless it is to be all");
    Workspace workspace = Workspace::open(words[1]);
    const std::vector<std::string> chosen(words + 2, words + count);
    const Workspace reader = workspace.reader();
    app::Scoring scoring;
    scoring.score(reader, chosen, Language::english); // starts the program that runs scripts
    app::ScoringMemory memory;
    const auto connection = workspace.on_change([&](const Changes &changes) { memory.note(changes); });
    const auto refresh = [&] { scoring.score(reader, chosen, Language::english, {}, &memory); };
    const double alone = milliseconds([&] { scoring.score(reader, chosen, Language::english); });
    const double full = milliseconds(refresh);
    const auto make_ready = [&] { scoring.prepare(memory); }; // as the window does while nobody waits
    make_ready();
    Response response = workspace.all<Response>().front();
    std::vector<double> answers, fields;
    for (int i = 0; i < rounds; ++i) {
        change_answer(workspace, response);
        answers.push_back(milliseconds(refresh));
        make_ready();
        change_field(workspace, i);
        fields.push_back(milliseconds(refresh));
        make_ready();
    }
    std::printf(
        "{\"full\": %.3f, \"full_with_memory\": %.3f, \"answer\": %.3f, \"field\": %.3f, \"edit\": %.3f}\n",
        alone, full, median(answers), median(fields), longest_edit(workspace));
    return 0;
} catch (const std::exception &problem) {
    std::fprintf(stderr, "refresh_run: %s\n", problem.what());
    return 1;
}
