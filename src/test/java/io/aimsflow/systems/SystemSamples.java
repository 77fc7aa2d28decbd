package io.aimsflow.systems;

import io.aimsflow.shared.PersonId;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Entries for tests; each has a name of its own. */
public final class SystemSamples {

    private SystemSamples() {}

    /** All that a registered entry needs, and a bit more. */
    public static Map<AiSystemField, String> chatbot(PersonId owner) {
        Map<AiSystemField, String> texts = new EnumMap<>(AiSystemField.class);
        texts.put(AiSystemField.NAME, "Chatbot " + UUID.randomUUID());
        texts.put(AiSystemField.PURPOSE, "Answers questions of customers about their parcels");
        texts.put(AiSystemField.ROLES, "DEPLOYER");
        texts.put(AiSystemField.KIND, "GENERATIVE");
        texts.put(AiSystemField.STAGE, "IN_USE");
        texts.put(AiSystemField.OWNER, owner.toString());
        texts.put(AiSystemField.COUNTRIES, "de; fr, EU");
        texts.put(AiSystemField.DATA_CATEGORIES, "PERSONAL");
        return texts;
    }
}
