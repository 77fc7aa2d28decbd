package io.aimsflow.documents;

/**
 * A campaign with how far it has come.
 *
 * @param title of the version as it was approved
 * @param versionNumber of the version that is read
 * @param asked how many were asked and neither released nor excused
 * @param late how many of those who have not confirmed are past their day
 */
public record CampaignLine(
        Campaign campaign,
        String documentReference,
        String title,
        int versionNumber,
        int asked,
        int confirmed,
        int late,
        int questions) {

    /** Whole percent, rounded down, so that only a complete one says 100. */
    public int percent() {
        return asked == 0 ? 0 : confirmed * 100 / asked;
    }

    public boolean complete() {
        return asked > 0 && confirmed == asked;
    }

    public String documentPath() {
        return "/documents/" + documentReference;
    }
}
