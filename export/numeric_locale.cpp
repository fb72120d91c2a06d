#include "export/numeric_locale.h"

#include "model/failure.h"

#include <clocale>
#include <string>

namespace kartrekker::exports {

#ifdef _WIN32

struct NumericLocale::Previous {
    int configuration = 0;
    std::string name;
};

NumericLocale::NumericLocale() : previous_(std::make_unique<Previous>()) {
    previous_->configuration = _configthreadlocale(_ENABLE_PER_THREAD_LOCALE);
    previous_->name = std::setlocale(LC_NUMERIC, nullptr);
    std::setlocale(LC_NUMERIC, "C");
}

NumericLocale::~NumericLocale() {
    std::setlocale(LC_NUMERIC, previous_->name.c_str());
    _configthreadlocale(previous_->configuration);
}

#else

struct NumericLocale::Previous {
    locale_t plain = nullptr;
    locale_t replaced = nullptr;
};

NumericLocale::NumericLocale() : previous_(std::make_unique<Previous>()) {
    const locale_t base = duplocale(uselocale(nullptr));
    previous_->plain = newlocale(LC_NUMERIC_MASK, "C", base);
    if (!previous_->plain) {
        if (base) freelocale(base);
        throw model::Failure(
            "There was not enough memory to write figures. Close other programs and try again.");
    }
    previous_->replaced = uselocale(previous_->plain);
}

NumericLocale::~NumericLocale() {
    uselocale(previous_->replaced);
    freelocale(previous_->plain);
}

#endif

} // namespace kartrekker::exports
