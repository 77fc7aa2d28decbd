package io.aimsflow.organisation.web;

import io.aimsflow.organisation.Measurement;
import io.aimsflow.organisation.Objective;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The measured values over time with the target, as a drawing of 600 by 200.
 *
 * @param line the points as an SVG polyline takes them; empty for a single value
 * @param targetY where the target lies
 */
record ObjectiveChart(List<Point> points, String line, double targetY, String lowest, String highest) {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 200;
    private static final double MARGIN = 12;

    /** One measured value. */
    record Point(double x, double y, Measurement measurement) {}

    /** @param newestFirst at least one */
    static ObjectiveChart of(Objective objective, List<Measurement> newestFirst, OrganisationWords words) {
        List<Measurement> all = new ArrayList<>(newestFirst);
        Collections.reverse(all);
        var target = objective.details().target().doubleValue();
        var low = Math.min(
                target, all.stream().mapToDouble(ObjectiveChart::value).min().orElse(target));
        var high = Math.max(
                target, all.stream().mapToDouble(ObjectiveChart::value).max().orElse(target));
        var first = all.get(0).measuredOn();
        var days = Math.max(
                1, ChronoUnit.DAYS.between(first, all.get(all.size() - 1).measuredOn()));
        var points = all.stream()
                .map(one -> new Point(x(first, one.measuredOn(), days), y(value(one), low, high), one))
                .toList();
        return new ObjectiveChart(
                points,
                line(points),
                y(target, low, high),
                words.value(BigDecimal.valueOf(low), objective.details().unit()),
                words.value(BigDecimal.valueOf(high), objective.details().unit()));
    }

    private static String line(List<Point> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
    }

    private static double value(Measurement one) {
        return one.value().doubleValue();
    }

    private static double x(LocalDate first, LocalDate day, long days) {
        return round(MARGIN + (WIDTH - 2 * MARGIN) * ChronoUnit.DAYS.between(first, day) / days);
    }

    private static double y(double value, double low, double high) {
        var share = high > low ? (value - low) / (high - low) : 0.5;
        return round(HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * share);
    }

    private static double round(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
