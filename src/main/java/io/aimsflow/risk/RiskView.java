package io.aimsflow.risk;

import io.aimsflow.systems.AiSystemLine;
import java.util.List;

/**
 * A risk as somebody sees it.
 *
 * @param systems the AI systems that it threatens
 * @param aboveAppetite whether its level lies above what the organisation takes
 * @param mayChange whether the person who asked may change it
 */
public record RiskView(Risk risk, List<AiSystemLine> systems, boolean aboveAppetite, boolean mayChange) {}
