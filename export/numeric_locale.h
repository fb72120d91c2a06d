#pragma once

#include <memory>

namespace kartrekker::exports {

/// While it lives, this thread writes numbers with a point, whatever the process's locale says. For libraries
/// that write figures with printf.
class NumericLocale {
  public:
    NumericLocale();
    ~NumericLocale();
    NumericLocale(const NumericLocale &) = delete;
    NumericLocale &operator=(const NumericLocale &) = delete;

  private:
    struct Previous;
    std::unique_ptr<Previous> previous_;
};

} // namespace kartrekker::exports
