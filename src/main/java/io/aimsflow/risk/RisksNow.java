package io.aimsflow.risk;

/**
 * How the risks stand.
 *
 * @param map of all of them, before treatment
 * @param above how many lie above the appetite as they are now
 */
public record RisksNow(HeatMap map, long above) {}
