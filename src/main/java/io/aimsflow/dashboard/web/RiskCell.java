package io.aimsflow.dashboard.web;

import io.aimsflow.risk.HeatMap;
import io.aimsflow.risk.RiskLevel;
import java.util.List;
import java.util.stream.IntStream;

/** A cell of the heat map, as its fragment shows it; {@code address} leads to the list of its risks. */
record RiskCell(
        int likelihood, int impact, RiskLevel level, boolean above, long count, boolean chosen, String address) {

    private static final int MOST = 5;

    /** The likeliest above, the gravest at the right. */
    static List<List<RiskCell>> rows(HeatMap map) {
        return IntStream.rangeClosed(1, MOST)
                .map(fromTop -> MOST + 1 - fromTop)
                .mapToObj(likelihood -> IntStream.rangeClosed(1, MOST)
                        .mapToObj(impact -> of(map, likelihood, impact))
                        .toList())
                .toList();
    }

    private static RiskCell of(HeatMap map, int likelihood, int impact) {
        return new RiskCell(
                likelihood,
                impact,
                map.level(likelihood, impact),
                map.above(likelihood, impact),
                map.count(likelihood, impact),
                false,
                "/risks?likelihood=" + likelihood + "&impact=" + impact);
    }
}
