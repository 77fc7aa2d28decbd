package io.aimsflow.audit;

import java.util.List;

/**
 * An audit as one person sees it.
 *
 * @param lines empty as long as the checklist is not made
 * @param figures what the registers told when it was reported
 * @param mayPrepare whether the person may add and drop lines now
 * @param mayJudge whether the person may judge lines now
 */
public record AuditView(
        Audit audit,
        List<ChecklistLine> lines,
        List<AuditComment> comments,
        List<AuditFigure> figures,
        boolean mayPrepare,
        boolean mayJudge) {

    /** What the registers told of this clause when the audit was reported. */
    public List<AuditFigure> figures(String ref) {
        return figures.stream().filter(figure -> figure.ref().equals(ref)).toList();
    }

    public List<ChecklistLine> findings() {
        return lines.stream()
                .filter(line -> line.verdict()
                        .filter(verdict -> verdict != Verdict.CONFORM)
                        .isPresent())
                .toList();
    }

    public long judged() {
        return lines.stream().filter(line -> line.verdict().isPresent()).count();
    }

    /** How many are to be judged in all. */
    public long asked() {
        return lines.stream().filter(line -> line.dropped().isEmpty()).count();
    }
}
