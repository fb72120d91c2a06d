#include "model/entity_type.h"

#include "model/entities/acknowledgement.h"
#include "model/entities/acknowledgement_request.h"
#include "model/entities/activity.h"
#include "model/entities/assessor_answer.h"
#include "model/entities/attachment.h"
#include "model/entities/attachment_part.h"
#include "model/entities/audience.h"
#include "model/entities/baseline_date.h"
#include "model/entities/benefit.h"
#include "model/entities/campaign.h"
#include "model/entities/candidate.h"
#include "model/entities/capability.h"
#include "model/entities/case.h"
#include "model/entities/certainty_factor.h"
#include "model/entities/challenge.h"
#include "model/entities/channel.h"
#include "model/entities/comment.h"
#include "model/entities/community.h"
#include "model/entities/comparison.h"
#include "model/entities/conversation.h"
#include "model/entities/cost.h"
#include "model/entities/coupling.h"
#include "model/entities/coverage.h"
#include "model/entities/day_off.h"
#include "model/entities/decision.h"
#include "model/entities/dependency.h"
#include "model/entities/feedback_loop.h"
#include "model/entities/fertile_ground.h"
#include "model/entities/figure.h"
#include "model/entities/finding_decision.h"
#include "model/entities/fit.h"
#include "model/entities/future_case.h"
#include "model/entities/future_day.h"
#include "model/entities/goal.h"
#include "model/entities/guideline.h"
#include "model/entities/guideline_version.h"
#include "model/entities/hard_event.h"
#include "model/entities/idea.h"
#include "model/entities/instrument.h"
#include "model/entities/it_baseline.h"
#include "model/entities/kpi.h"
#include "model/entities/leader_activity.h"
#include "model/entities/leader_message.h"
#include "model/entities/listening.h"
#include "model/entities/measurement.h"
#include "model/entities/need.h"
#include "model/entities/objective.h"
#include "model/entities/obstacle.h"
#include "model/entities/organisation.h"
#include "model/entities/partner.h"
#include "model/entities/persona.h"
#include "model/entities/phase.h"
#include "model/entities/practice.h"
#include "model/entities/respondent_group.h"
#include "model/entities/response.h"
#include "model/entities/response_mapping.h"
#include "model/entities/responsibility.h"
#include "model/entities/revalidation.h"
#include "model/entities/risk.h"
#include "model/entities/rota_turn.h"
#include "model/entities/round.h"
#include "model/entities/section_norm.h"
#include "model/entities/section_target.h"
#include "model/entities/signal.h"
#include "model/entities/snapshot.h"
#include "model/entities/sponsor.h"
#include "model/entities/staff_wish.h"
#include "model/entities/stakeholder.h"
#include "model/entities/team_meeting.h"
#include "model/entities/training.h"
#include "model/entities/unit.h"
#include "model/entities/unit_link.h"
#include "model/entities/vision_pulse.h"
#include "model/entities/workforce.h"

namespace kartrekker::model {

namespace {

constexpr const EntityType *all_types[] = {
    &organisation_type,
    &norm_type,
    &unit_type,
    &objective_type,
    &goal_type,
    &kpi_type,
    &measurement_type,
    &sponsor_type,
    &coverage_type,
    &leader_activity_type,
    &team_meeting_type,
    &stakeholder_type,
    &fertile_ground_type,
    &workforce_type,
    &unit_link_type,
    &capability_type,
    &case_type,
    &need_type,
    &obstacle_type,
    &decision_type,
    &vision_pulse_type,
    &audience_type,
    &persona_type,
    &future_day_type,
    &future_case_type,
    &feedback_loop_type,
    &signal_type,
    &listening_type,
    &comparison_type,
    &guideline_type,
    &guideline_version_type,
    &acknowledgement_type,
    &campaign_type,
    &acknowledgement_request_type,
    &training_type,
    &risk_type,
    &candidate_type,
    &fit_type,
    &coupling_type,
    &staff_wish_type,
    &it_baseline_type,
    &partner_type,
    &revalidation_type,
    &channel_type,
    &practice_type,
    &community_type,
    &rota_turn_type,
    &conversation_type,
    &challenge_type,
    &idea_type,
    &hard_event_type,
    &leader_message_type,
    &benefit_type,
    &cost_type,
    &certainty_factor_type,
    &figure_type,
    &phase_type,
    &activity_type,
    &dependency_type,
    &responsibility_type,
    &baseline_date_type,
    &day_off_type,
    &instrument_type,
    &round_type,
    &respondent_group_type,
    &response_type,
    &response_mapping_type,
    &snapshot_type,
    &finding_decision_type,
    &section_target_type,
    &assessor_answer_type,
    &comment_type,
    &attachment_type,
    &attachment_part_type,
};

} // namespace

std::span<const EntityType *const> entity_types() {
    return all_types;
}

const EntityType *find_entity_type(std::string_view name) {
    for (const EntityType *type : all_types)
        if (type->name == name || type->plural == name) return type;
    return nullptr;
}

std::size_t EntityType::index_of(std::string_view field_name) const {
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].name == field_name) return i;
    return npos;
}

const FieldInfo *EntityType::find(std::string_view field_name) const {
    const std::size_t index = index_of(field_name);
    return index == npos ? nullptr : &fields[index];
}

const FieldInfo *EntityType::owner() const {
    for (const FieldInfo &field : fields)
        if (field.is_owner) return &field;
    return nullptr;
}

bool is_bulk(const EntityType &type) {
    return type.page.empty() && !type.is_attached;
}

std::string text_in(const EntityType &type, const Record &record, std::string_view field) {
    const auto *text = std::get_if<std::string>(&record.values[type.index_of(field)]);
    return text ? *text : std::string();
}

Record blank(const EntityType &type) {
    Record record{{}, std::vector<Value>(type.fields.size())};
    for (std::size_t i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].kind == FieldKind::flag) record.values[i] = std::int64_t{0};
    return record;
}

std::string caption_of(const EntityType &type, const Record &record) {
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        if (type.fields[i].kind == FieldKind::reference) continue;
        if (const auto *text = std::get_if<std::string>(&record.values[i])) return *text;
        break;
    }
    return record.id;
}

} // namespace kartrekker::model
