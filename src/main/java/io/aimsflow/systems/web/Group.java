package io.aimsflow.systems.web;

import static io.aimsflow.systems.AiSystemField.AFFECTED_PERSONS;
import static io.aimsflow.systems.AiSystemField.AUTONOMY;
import static io.aimsflow.systems.AiSystemField.COUNTRIES;
import static io.aimsflow.systems.AiSystemField.DATA_CATEGORIES;
import static io.aimsflow.systems.AiSystemField.DEPUTY;
import static io.aimsflow.systems.AiSystemField.EXTERNAL_REFERENCE;
import static io.aimsflow.systems.AiSystemField.FORESEEABLE_MISUSE;
import static io.aimsflow.systems.AiSystemField.GO_LIVE;
import static io.aimsflow.systems.AiSystemField.INTENDED_USE;
import static io.aimsflow.systems.AiSystemField.KIND;
import static io.aimsflow.systems.AiSystemField.LINKS;
import static io.aimsflow.systems.AiSystemField.NAME;
import static io.aimsflow.systems.AiSystemField.NEXT_REVIEW;
import static io.aimsflow.systems.AiSystemField.OVERSIGHT;
import static io.aimsflow.systems.AiSystemField.OWNER;
import static io.aimsflow.systems.AiSystemField.PURPOSE;
import static io.aimsflow.systems.AiSystemField.ROLES;
import static io.aimsflow.systems.AiSystemField.SECTORS;
import static io.aimsflow.systems.AiSystemField.STAGE;
import static io.aimsflow.systems.AiSystemField.USERS;

import io.aimsflow.systems.AiSystemField;
import java.util.List;

/** Fields that stand together on pages. Text: {@code systems.group.<name>}. */
public enum Group {
    WHAT(NAME, PURPOSE, KIND, ROLES, STAGE),
    WHO(OWNER, DEPUTY),
    EFFECT(USERS, AFFECTED_PERSONS, SECTORS, COUNTRIES, DATA_CATEGORIES),
    CONTROL(AUTONOMY, OVERSIGHT, INTENDED_USE, FORESEEABLE_MISUSE),
    PLANNING(GO_LIVE, NEXT_REVIEW, LINKS, EXTERNAL_REFERENCE);

    private final List<AiSystemField> fields;

    Group(AiSystemField... fields) {
        this.fields = List.of(fields);
    }

    public List<AiSystemField> fields() {
        return fields;
    }
}
