package io.aimsflow.review.web;

import io.aimsflow.pack.PackItem;
import io.aimsflow.pack.PackKind;
import io.aimsflow.pack.PackScope;
import io.aimsflow.pack.PackSource;
import io.aimsflow.pack.PackWriter;
import io.aimsflow.review.ManagementReview;
import io.aimsflow.review.ReviewFilter;
import io.aimsflow.review.ReviewLine;
import io.aimsflow.review.ReviewPage;
import io.aimsflow.review.Reviews;
import io.aimsflow.shared.ClauseRef;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the inputs and the approved minutes of management reviews into evidence packs. */
@Component
class PackedMinutes implements PackSource {

    private static final int PLACE = 30;
    private static final int PAGE = 100;

    private final Reviews reviews;
    private final ReviewPapers papers;

    PackedMinutes(Reviews reviews, ReviewPapers papers) {
        this.reviews = reviews;
        this.papers = papers;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public void write(PackScope scope, PackWriter writer) {
        var after = "";
        ReviewPage page;
        do {
            page = reviews.list(ReviewFilter.all(after, PAGE), scope.viewer().id());
            page.lines().stream()
                    .map(ReviewLine::review)
                    .filter(review -> review.approvedAt()
                            .filter(approved -> !approved.isBefore(scope.begin()))
                            .isPresent())
                    .forEach(review -> write(review, scope, writer));
            after = page.next();
        } while (!after.isEmpty());
    }

    private void write(ManagementReview review, PackScope scope, PackWriter writer) {
        var number = review.number();
        var inputs = item(number + "-inputs", writer.text("review.pack.inputs", number), "9.3.1", "9.3.2");
        writer.put(inputs, out -> papers.writePack(number, scope.viewer().id(), scope.language(), out));
        var minutes = item(number + "-minutes", writer.text("review.pack.minutes", number), "9.3.1", "9.3.3");
        writer.put(minutes, out -> papers.writeMinutes(number, scope.viewer().id(), scope.language(), out));
    }

    private static PackItem item(String file, String title, String clause, String other) {
        return PackItem.of("reports/" + file + ".pdf", title, PackKind.REPORT, "application/pdf")
                .serving(Set.of(ClauseRef.of(clause), ClauseRef.of(other)), Set.of());
    }
}
