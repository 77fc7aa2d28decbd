package io.aimsflow.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.shared.ControlRef;
import io.aimsflow.spreadsheets.SeedFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The facts that ship with the product. */
class CrosswalkTests {

    private final Crosswalk crosswalk = new Crosswalk();

    @Test
    void theCatalogueHolds38ControlsWithAllTextsInBothLanguages() {
        var rows = SeedFile.rows("controls.csv");

        assertThat(rows)
                .hasSize(38)
                .allSatisfy(row -> assertThat(row.toList()).as(row.get("id")).noneMatch(String::isBlank));
        assertThat(rows).extracting(row -> new ControlRef(row.get("id"))).doesNotHaveDuplicates();
    }

    @Test
    void everyRequirementIsServedAndEveryControlOfAnnexAServesOne() {
        for (var framework : Framework.values()) {
            assertThat(crosswalk.of(framework)).isNotEmpty().allSatisfy((requirement, serving) -> {
                assertThat(serving).as(requirement.reference()).isNotEmpty();
                assertThat(serving)
                        .allSatisfy(control -> assertThat(crosswalk.of(control)).contains(requirement));
            });
        }
        assertThat(SeedFile.rows("controls.csv"))
                .allSatisfy(row ->
                        assertThat(crosswalk.of(new ControlRef(row.get("id")))).isNotEmpty());
    }

    @Test
    void readsIdsOfControlsAndNothingElse() {
        assertThat(List.of("A.2.2", "A.6.2.8", "A.10.4", "ORG-1"))
                .allSatisfy(id -> assertThat(ControlRef.parse(id)).isPresent());
        assertThat(List.of("", "A.1.1", "A.11.2", "a.2.2", "A.2", "ORG-0", "ORG-1 ", "A.2.2.2.2"))
                .allSatisfy(id -> assertThat(ControlRef.parse(id)).isEmpty());
    }
}
