package io.aimsflow.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A verification report for the console. */
final class ReportText {

    private ReportText() {}

    static String of(VerificationReport report) {
        var lines = new ArrayList<String>();
        lines.add("Ledger verified at " + report.at());
        report.head()
                .ifPresent(head -> lines.add(
                        "Newest head: size " + head.size() + ", root " + head.root() + ", made " + head.at()));
        lines.add(report.sealed() + " sealed entries, " + report.unsealed() + " waiting for their seal, "
                + report.heads() + " heads and " + report.references() + " referenced contents compared");
        report.findings().stream().map(ReportText::line).forEach(lines::add);
        if (report.findingCount() > report.findings().size()) {
            lines.add("and " + (report.findingCount() - report.findings().size()) + " more");
        }
        lines.add(report.intact() ? "INTACT" : "NOT INTACT: " + report.findingCount() + " findings");
        return lines.stream().collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Finding finding) {
        var parts = new ArrayList<String>(List.of("  " + finding.type()));
        finding.fromLeaf()
                .ifPresent(from -> parts.add(leaves(from, finding.toLeaf().orElse(from))));
        finding.entry().ifPresent(entry -> parts.add("entry " + entry));
        finding.kind().ifPresent(parts::add);
        finding.at().ifPresent(at -> parts.add(at.toString()));
        return String.join("  ", parts) + "  (" + finding.detail() + ")";
    }

    private static String leaves(long from, long to) {
        return from == to ? "leaf " + from : "leaves " + from + " to " + to;
    }
}
