#pragma once

#include <string>
#include <string_view>

namespace kartrekker::exports {

/// What a reader sees of a piece of HTML, on one line: without tags, comments, scripts and styles, entities
/// as the characters that they stand for, white space as single spaces. Text without HTML stays as it is. No
/// HTML of the file is trusted: the result may again look like HTML.
std::string text_of_html(std::string_view html);

} // namespace kartrekker::exports
