package io.aimsflow.documents;

import io.aimsflow.shared.Role;
import java.util.List;

/**
 * A campaign as somebody sees it who oversees it.
 *
 * @param readers all who were asked, those first who still have to confirm
 * @param roles how far the holders of each role are
 * @param mayManage whether the person may end it
 */
public record CampaignView(CampaignLine line, List<Reader> readers, List<RoleCoverage> roles, boolean mayManage) {

    /** Somebody who was asked. */
    public record Reader(String name, Acknowledgement acknowledgement, boolean late) {}

    /** So many holders of a role were asked, and so many have confirmed; whoever holds two counts in both. */
    public record RoleCoverage(Role role, long asked, long confirmed) {}
}
