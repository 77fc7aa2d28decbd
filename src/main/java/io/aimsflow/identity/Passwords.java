package io.aimsflow.identity;

import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How passwords are set, changed and replaced when forgotten. */
@Service
@Transactional
public class Passwords {

    private final Accounts accounts;
    private final PersonRows rows;
    private final OneTimeLinks links;
    private final Credentials credentials;
    private final PasswordHashing hashing;
    private final Throttle throttle;
    private final IdentityLedger ledger;
    private final ApplicationEventPublisher events;

    Passwords(
            Accounts accounts,
            PersonRows rows,
            OneTimeLinks links,
            Credentials credentials,
            PasswordHashing hashing,
            Throttle throttle,
            IdentityLedger ledger,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.rows = rows;
        this.links = links;
        this.credentials = credentials;
        this.hashing = hashing;
        this.throttle = throttle;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Sets the password of the link's person and uses the link up; every other link and session of theirs ends.
     *
     * @throws NotFound if the link doesn't work (any more)
     * @throws Refused at {@code password} if it breaks a rule; the link works on
     */
    public void setByLink(String secret, String password) {
        PersonId person = links.redeem(secret).orElseThrow(() -> new NotFound("link", "used, expired or unknown"));
        Account account = account(person);
        set(account, password);
        throttle.forget(Throttle.Scope.ACCOUNT, account.person().email());
        ledger.passwordSet(person);
    }

    /**
     * Changes one's own password; every other session ends.
     *
     * @throws Refused at {@code current} if that is not the present one, at {@code password} if the new one breaks a rule
     */
    public void change(PersonId person, String current, String wanted) {
        Account account = account(person);
        String email = account.person().email();
        throttle.attempt(Throttle.Scope.ACCOUNT, email).ifPresent(wait -> {
            throw Refused.at("current", "identity-throttled", minutes(wait));
        });
        if (!hashing.matches(current, account.passwordHash())) {
            throw Refused.at("current", "identity-password-current");
        }
        throttle.forget(Throttle.Scope.ACCOUNT, email);
        set(account, wanted);
        ledger.passwordSet(person);
    }

    /**
     * Mails a link to the active person with this address, if there is one. The answer is the same in every case; asked
     * too often, nothing is mailed.
     *
     * @param networkAddress where the request comes from
     */
    public void requestLink(String email, String networkAddress) {
        boolean tooMany =
                throttle.attempt(Throttle.Scope.LINK_ADDRESS, networkAddress).isPresent()
                        || throttle.attempt(Throttle.Scope.LINK_ACCOUNT, PersonRules.plain(email))
                                .isPresent();
        if (!tooMany) {
            rows.findActive(email).ifPresent(person -> events.publishEvent(new PasswordLinkRequested(person.id())));
        }
    }

    static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }

    private void set(Account account, String password) {
        PasswordRules.check(password, account.person());
        account.password(hashing.hash(password));
        accounts.saveAndFlush(account);
        credentials.revokeLinksOf(account.id());
    }

    private Account account(PersonId person) {
        return accounts.findById(person.value())
                .filter(Account::active)
                .orElseThrow(() -> new NotFound("person", person));
    }
}
