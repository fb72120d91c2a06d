#pragma once

#include "model/date.h"
#include "model/language.h"

#include <optional>
#include <string>

namespace kartrekker::app {

/// A moment on this computer's clock.
struct LocalMoment {
    model::Date day{};
    std::string clock; ///< "09:05"
};
/// Of a moment as files have it (`model::moment_of_now`); nothing when the text is none.
std::optional<LocalMoment> local_moment(const std::string &moment);

bool is_day_before(const model::Date &day, const model::Date &other);

/// Such a moment as people here write it: "21 November 2026 19:10"; the text itself when it is none.
std::string shown_moment(const std::string &moment, model::Language language);

/// The same, with a word for a day that is near: "today 14:05", "yesterday 09:12".
std::string near_moment(const std::string &moment, const model::Date &today, model::Language language);

/// Who did it then, as files have it (`model::user_name`), with words for one who is not known.
std::string shown_author(const std::string &author, model::Language language);

} // namespace kartrekker::app
