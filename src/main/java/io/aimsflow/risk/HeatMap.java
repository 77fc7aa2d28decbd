package io.aimsflow.risk;

import io.aimsflow.risk.RiskMatrix.Cell;
import java.util.Map;

/**
 * How many risks lie in each cell of the matrix, and what its cells mean.
 *
 * @param levels of all 25 cells by the decision table in force
 * @param counts cells without a risk are missing
 * @param appetite the highest level that is taken without treatment
 */
public record HeatMap(Map<Cell, RiskLevel> levels, Map<Cell, Long> counts, RiskLevel appetite) {

    public RiskLevel level(int likelihood, int impact) {
        return levels.get(new Cell(likelihood, impact));
    }

    public long count(int likelihood, int impact) {
        return counts.getOrDefault(new Cell(likelihood, impact), 0L);
    }

    public boolean above(int likelihood, int impact) {
        return level(likelihood, impact).rank() > appetite.rank();
    }

    /** How many risks lie in all cells together. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
