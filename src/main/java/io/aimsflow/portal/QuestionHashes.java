package io.aimsflow.portal;

import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.LedgeredContent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the ledger find an auditor's question that was changed or removed. */
@Component
class QuestionHashes implements LedgeredContent {

    static final String KEY = "auditor-question";

    private final QuestionTable questions;

    /** Not of the module's beans: the command that verifies the ledger has none of them. */
    QuestionHashes(JdbcClient jdbc) {
        this.questions = new QuestionTable(jdbc);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<UUID, Hash> hashes(Collection<UUID> ids) {
        Map<UUID, Hash> hashes = new HashMap<>();
        questions.byIds(ids).forEach(question -> hashes.put(question.id(), hash(question)));
        return hashes;
    }

    static Hash hash(AuditorQuestion question) {
        return Hash.sha256(String.join(
                "\n",
                question.invitation().toString(),
                question.number(),
                question.path(),
                question.askedAt().toString(),
                question.text()));
    }
}
