#pragma once

#include "model/assessment_result.h"
#include "workbench/app/presenters/declared_names.h"
#include "workbench/app/presenters/records.h"

#include <map>
#include <memory>

namespace kartrekker::app {

/// What a scorecard says about records: how they did on its criteria, and what that is called which they
/// name.
class RecordChecks {
  public:
    struct Check {
        std::string rule;
        double score = 0;
    };

    RecordChecks() = default;
    explicit RecordChecks(const model::Scorecard &scorecard);

    /// Mean of the record's checks, 0 to 100; nothing when no criterion looked at it.
    std::optional<double> score(const RecordKey &key) const;
    /// The mean against the norm of the section that looked at it.
    model::Standing standing(const RecordKey &key) const;
    /// Whether a criterion that carries this rule found something to better in the record.
    bool fails(const RecordKey &key, std::string_view rule) const;
    const std::shared_ptr<const DeclaredNames> &names() const { return names_; }

  private:
    struct Entry {
        std::vector<Check> checks;
        model::Norm norm;
    };
    const Entry *find(const RecordKey &key) const;

    std::map<std::pair<std::string, std::string>, Entry> entries_;
    std::shared_ptr<const DeclaredNames> names_ = std::make_shared<const DeclaredNames>();
};

} // namespace kartrekker::app
