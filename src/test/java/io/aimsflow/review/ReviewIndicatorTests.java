package io.aimsflow.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Indication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reviews tell of the clauses 6.3, 7.1 and 9.3. */
@IntegrationTest
class ReviewIndicatorTests {

    @Autowired
    private ConformityReports reports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private SomeReview review;

    @BeforeEach
    void hold() {
        review = new SomeReview(context);
        review.start();
        review.call();
        review.release();
        review.meet();
        review.write(SomeReview.action("Change it", review.owner, review.today()));
        review.approve();
        shift("review_review", "held_on", 1, "number = '" + review.number + "'"); // later than those of other tests
    }

    @AfterEach
    void end() {
        shift("review_review", "held_on", -1, "number = '" + review.number + "'");
        review.complete(
                "userTask_doAction",
                review.owner,
                Map.of("result", "Done", "doneOn", review.today().toString()));
    }

    @Test
    void aReviewThatConsideredAllIsTold() {
        assertThat(state("9.3.1")).isEqualTo(ConformityState.MET);
        assertThat(told("9.3.2").arguments()).containsExactly(12L, 12);
        assertThat(state("9.3.2")).isEqualTo(ConformityState.MET);
        assertThat(state("7.1")).isEqualTo(ConformityState.MET);
        assertThat(state("9.3.3")).isEqualTo(ConformityState.MET);
        assertThat(state("6.3")).isEqualTo(ConformityState.MET);
    }

    @Test
    void whatWasNotDiscussedWasNotConsidered() {
        var resources = "topic = 'RESOURCES' and review_id = (select id from review_review where number = '"
                + review.number + "')";
        jdbc.sql("update review_item set discussion = '' where " + resources).update();

        assertThat(state("9.3.2")).isEqualTo(ConformityState.AT_RISK);
        assertThat(state("7.1")).isEqualTo(ConformityState.AT_RISK);
        jdbc.sql("update review_item set discussion = 'Discussed' where " + resources)
                .update();
    }

    @Test
    void aReviewOfMoreThanAYearAgoIsTooOld() {
        shift("review_review", "held_on", -500, "held_on is not null");
        assertThat(state("9.3.1")).isEqualTo(ConformityState.NOT_MET);
        shift("review_review", "held_on", 500, "held_on is not null");
    }

    @Test
    void lateActionsAreTold() {
        shift("review_action", "due", -1, "what = 'Change it' and done_at is null");
        assertThat(state("6.3")).isNotEqualTo(ConformityState.MET);
        assertThat(told("9.3.3").arguments().get(1)).isNotEqualTo(0L);
        shift("review_action", "due", 1, "what = 'Change it' and done_at is null");
    }

    private ConformityState state(String clause) {
        return told(clause).state();
    }

    /** Of the review module. */
    private Indication told(String clause) {
        List<Indication> all = reports.unattended().clauses().stream()
                .flatMap(one -> one.indications().stream())
                .toList();
        return all.stream()
                .filter(one -> one.clause().number().equals(clause))
                .filter(one -> one.messageKey().startsWith("review."))
                .findFirst()
                .orElseThrow();
    }

    /** As it was approved when it is shifted back, or the ledger of all tests finds it changed. */
    private void shift(String table, String column, int days, String which) {
        jdbc.sql("update " + table + " set " + column + " = " + column + " + " + days + " where " + which)
                .update();
    }
}
