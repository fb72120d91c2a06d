#pragma once

#include "model/translation.h"

#include <cmath>

namespace kartrekker::model {

/// Writes sentences about value in one language.
class ValueWords {
  public:
    ValueWords(Language language, std::string currency)
        : language_(language), currency_(std::move(currency)) {}

    std::string say(const char *sentence, const std::vector<std::string> &arguments = {}) const {
        return fill(translate(language_, sentence), arguments);
    }
    std::string number(double value) const { return written_number(language_, value, 2); }
    /// "12,345"; with cents only below 100.
    std::string amount(double money) const {
        const bool is_small = money > -100 && money < 100;
        const std::string written = written_number(language_, std::abs(money), is_small ? 2 : 0);
        return money < 0 && written != "0" ? "−" + written : written;
    }
    /// "EUR 12,345"
    std::string money(double money) const { return currency_ + " " + amount(money); }
    Language language() const { return language_; }

  private:
    Language language_;
    std::string currency_;
};

} // namespace kartrekker::model
