package io.aimsflow.forms.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class PickerApiTests {

    @Autowired
    private MockMvc web;

    @Test
    void answersSignedInPeopleOnly() throws Exception {
        web.perform(get("/api/pickers/person").with(anonymous())).andExpect(status().isUnauthorized());
        web.perform(get("/api/pickers/person").param("q", "nobody of this name").with(user("someone")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void answersUnknownKindsAndIdsAlike() throws Exception {
        web.perform(get("/api/pickers/planet").with(user("someone"))).andExpect(status().isNotFound());
        web.perform(get("/api/pickers/person/00000000-0000-0000-0000-000000000000")
                        .with(user("someone")))
                .andExpect(status().isNotFound());
        web.perform(get("/api/pickers/person/nonsense").with(user("someone"))).andExpect(status().isNotFound());
    }
}
