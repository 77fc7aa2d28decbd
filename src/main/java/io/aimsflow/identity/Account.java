package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person's account with what only identity may know of it: the password's hash and the stamp of its sessions. */
@Entity
@Table(name = "identity_person")
class Account {

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;
    private String email;
    private String language;
    private String zone;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] roles;

    private boolean active;

    @Nullable
    private UUID manager;

    @Nullable
    private String passwordHash;

    private int sessionStamp;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(NewPerson person, Instant now) {
        id = UUID.randomUUID();
        createdAt = now;
        active = true;
        theme = Theme.AUTO;
        name = PersonRules.name(person.name());
        email = PersonRules.email(person.email());
        language = PersonRules.language(person.language());
        zone = PersonRules.zone(person.zone());
        roles = PersonRules.roles(person.roles());
        manager = person.manager().map(PersonId::value).orElse(null);
    }

    void change(PersonChange wanted) {
        name = PersonRules.name(wanted.name());
        email = PersonRules.email(wanted.email());
        language = PersonRules.language(wanted.language());
        zone = PersonRules.zone(wanted.zone());
        roles = PersonRules.roles(wanted.roles());
        manager = wanted.manager().map(PersonId::value).orElse(null);
    }

    void change(Profile wanted) {
        name = PersonRules.name(wanted.name());
        language = PersonRules.language(wanted.language());
        zone = PersonRules.zone(wanted.zone());
        theme = wanted.theme();
    }

    /** Sets the password's hash; all sessions end, for who changes a password may fear that another knows it. */
    void password(String hash) {
        passwordHash = hash;
        sessionStamp++;
    }

    void deactivate() {
        active = false;
        passwordHash = null;
        sessionStamp++;
    }

    void manager(Optional<PersonId> person) {
        manager = person.map(PersonId::value).orElse(null);
    }

    PersonId id() {
        return new PersonId(id);
    }

    boolean active() {
        return active;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    int sessionStamp() {
        return sessionStamp;
    }

    Profile profile() {
        return new Profile(name, Locale.forLanguageTag(language), ZoneId.of(zone), theme);
    }

    Person person() {
        Set<Role> held = PersonRules.parse(roles);
        return new Person(
                id(),
                name,
                email,
                Locale.forLanguageTag(language),
                ZoneId.of(zone),
                active,
                held,
                Optional.ofNullable(manager).map(PersonId::new));
    }
}
