package io.aimsflow.portal;

import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.LedgeredContent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the ledger find an invitation that was changed to somebody else or something else, or removed. */
@Component
class InvitationHashes implements LedgeredContent {

    static final String KEY = "auditor-invitation";

    private final InvitationTable invitations;

    /** Not of the module's beans: the command that verifies the ledger has none of them. */
    InvitationHashes(JdbcClient jdbc) {
        this.invitations = new InvitationTable(jdbc);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<UUID, Hash> hashes(Collection<UUID> ids) {
        Map<UUID, Hash> hashes = new HashMap<>();
        invitations.byIds(ids).forEach(invitation -> hashes.put(invitation.id(), hash(invitation)));
        return hashes;
    }

    static Hash hash(Invitation invitation) {
        return Hash.sha256(String.join(
                "\n",
                invitation.audit().toString(),
                invitation.pack().toString(),
                invitation.name(),
                invitation.email(),
                invitation.invitedAt().toString()));
    }
}
