package io.aimsflow.risk;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many risks lay at each level at the end of each month (ISO/IEC 42001:2023, 9.1).
 *
 * @param months the earliest first; the last one has not ended yet and stands for today
 */
public record RiskTrend(List<Month> months) {

    public RiskTrend {
        months = List.copyOf(months);
    }

    /**
     * @param levels the level that counts, which is the residual one as soon as there is one; levels without a risk are missing
     * @param unjudged risks that nobody had assessed
     */
    public record Month(YearMonth month, Map<RiskLevel, Long> levels, long unjudged) {

        public Month {
            levels = Map.copyOf(levels);
        }

        static Month of(YearMonth month, Map<Integer, Long> ranks) {
            Map<RiskLevel, Long> levels = new EnumMap<>(RiskLevel.class);
            for (var level : RiskLevel.values()) {
                var count = ranks.getOrDefault(level.rank(), 0L);
                if (count > 0) {
                    levels.put(level, count);
                }
            }
            return new Month(month, levels, ranks.getOrDefault(0, 0L));
        }

        public long count(RiskLevel level) {
            return levels.getOrDefault(level, 0L);
        }

        /** All risks that there were. */
        public long total() {
            return unjudged
                    + levels.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
