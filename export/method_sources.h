#pragma once

#include "model/language.h"

#include <span>
#include <string>
#include <string_view>

namespace kartrekker::exports {

/// One of the documents that the method's rules come from (docs: the method).
struct MethodSource {
    std::string_view name; ///< "BOES"
    model::Text author;
    model::Text title; ///< as published
    std::string_view year;
    model::Text kind;
};

std::span<const MethodSource> method_sources();

/// Two sources that pull in different directions, both sides as they are (method §10).
struct MethodTension {
    std::string_view rules;  ///< that it touches
    model::Text one, other;  ///< each with its source
    model::Text in_practice; ///< what the program does about it
};

std::span<const MethodTension> method_tensions();

/// Whether the method has a rule of this id ("G1", "EC6").
bool is_method_rule(std::string_view rule);

/// Every rule of the method in one line, as ranges: "G1–G6, S1–S7, …".
std::string method_rule_ranges();

/// Names of the sources that a rule comes from: "BOES, ESM"; empty for a rule that the method does not know.
std::string_view sources_of_rule(std::string_view rule);

} // namespace kartrekker::exports
