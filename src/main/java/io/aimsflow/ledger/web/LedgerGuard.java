package io.aimsflow.ledger.web;

import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Role;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Admits those who may see the whole ledger. It asks Spring Security for the roles: the module that knows people tells
 * the ledger what they do, so the ledger must not know that module.
 */
@ControllerAdvice(basePackageClasses = LedgerGuard.class)
class LedgerGuard {

    private static final Set<String> ADMITTED = Stream.of(Role.ADMINISTRATOR, Role.AIMS_MANAGER, Role.INTERNAL_AUDITOR)
            .map(role -> "ROLE_" + role.name())
            .collect(Collectors.toUnmodifiableSet());

    /** @throws NotFound for everybody else, before anything is read */
    @ModelAttribute
    void admit(Authentication person) {
        if (person.getAuthorities().stream().map(GrantedAuthority::getAuthority).noneMatch(ADMITTED::contains)) {
            throw new NotFound("page", "of the ledger");
        }
    }
}
