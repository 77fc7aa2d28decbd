package io.aimsflow.corrective;

import io.aimsflow.shared.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a report must and may hold. */
final class ReportRules {

    /** One rule that a report breaks: at which component of {@link ReportNonconformity}, and how. */
    record Broken(String field, String code, Object... args) {

        Refused refused() {
            return Refused.at(field, code, args);
        }
    }

    private final List<Broken> broken = new ArrayList<>();

    private ReportRules() {}

    /** @throws Refused for the first broken rule */
    static void check(ReportNonconformity report, LocalDate today) {
        broken(report, today).stream().findFirst().ifPresent(rule -> {
            throw rule.refused();
        });
    }

    /** Every broken rule, in the order of the fields. */
    static List<Broken> broken(ReportNonconformity report, LocalDate today) {
        var rules = new ReportRules();
        rules.required("title", report.title(), 200);
        rules.required("whatHappened", report.whatHappened(), 4000);
        rules.text("place", report.place(), 200);
        if (report.occurred().filter(day -> day.isAfter(today)).isPresent()) {
            rules.add("occurred", "corrective-day-not-come");
        }
        rules.text("foundBy", report.foundBy(), 200);
        rules.text("requirement", report.requirement(), 200);
        rules.text("affectedSystems", report.affectedSystems(), 500);
        rules.text("externalReference", report.externalReference(), 100);
        return rules.broken;
    }

    private void required(String field, String text, int most) {
        if (text.isBlank()) {
            add(field, "corrective-missing");
        }
        text(field, text, most);
    }

    private void text(String field, String text, int most) {
        if (text.strip().length() > most) {
            add(field, "corrective-too-long", most);
        } else if (text.indexOf('\0') >= 0) {
            add(field, "corrective-characters");
        }
    }

    private void add(String field, String code, Object... args) {
        broken.add(new Broken(field, code, args));
    }
}
