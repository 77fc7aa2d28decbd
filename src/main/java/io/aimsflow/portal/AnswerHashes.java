package io.aimsflow.portal;

import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.LedgeredContent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the ledger find an answer to an auditor that was changed or removed. */
@Component
class AnswerHashes implements LedgeredContent {

    static final String KEY = "auditor-answer";

    private final QuestionTable questions;

    /** Not of the module's beans: the command that verifies the ledger has none of them. */
    AnswerHashes(JdbcClient jdbc) {
        this.questions = new QuestionTable(jdbc);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Map<UUID, Hash> hashes(Collection<UUID> ids) {
        Map<UUID, Hash> hashes = new HashMap<>();
        questions.byIds(ids).stream()
                .filter(question -> question.answeredAt().isPresent())
                .forEach(question -> hashes.put(question.id(), hash(question)));
        return hashes;
    }

    /** @throws java.util.NoSuchElementException unless it is answered */
    static Hash hash(AuditorQuestion question) {
        return Hash.sha256(String.join(
                "\n",
                question.id().toString(),
                question.answeredBy().orElseThrow().toString(),
                question.answeredAt().orElseThrow().toString(),
                question.answer()));
    }
}
