package io.aimsflow.risk.web;

import io.aimsflow.risk.HeatMap;
import io.aimsflow.risk.RiskLevel;
import java.util.List;
import java.util.stream.IntStream;

/** The heat map as the page shows it: the likeliest above, the gravest at the right, each cell a link to its risks. */
final class HeatMapRows {

    private static final int MOST = 5;

    private HeatMapRows() {}

    /** One cell; {@code address} leads to the list of its risks. */
    record CellView(
            int likelihood, int impact, RiskLevel level, boolean above, long count, boolean chosen, String address) {}

    static List<List<CellView>> of(HeatMap map, RiskQuery query, String path) {
        return IntStream.rangeClosed(1, MOST)
                .map(fromTop -> MOST + 1 - fromTop)
                .mapToObj(likelihood -> IntStream.rangeClosed(1, MOST)
                        .mapToObj(impact -> cell(map, likelihood, impact, query, path))
                        .toList())
                .toList();
    }

    private static CellView cell(HeatMap map, int likelihood, int impact, RiskQuery query, String path) {
        var row = Integer.toString(likelihood);
        var column = Integer.toString(impact);
        return new CellView(
                likelihood,
                impact,
                map.level(likelihood, impact),
                map.above(likelihood, impact),
                map.count(likelihood, impact),
                row.equals(query.likelihood()) && column.equals(query.impact()),
                query.cell(row, column).address(path));
    }
}
