package io.aimsflow.identity;

import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Service;

/** Begins sessions. */
@Service
public class SignIn {

    private final Accounts accounts;
    private final Principals principals;
    private final PersonInSession sessions;
    private final PasswordHashing hashing;
    private final Throttle throttle;
    private final DemoMode demo;
    private final ObjectProvider<CsrfTokenRepository> csrf;

    SignIn(
            Accounts accounts,
            Principals principals,
            PersonInSession sessions,
            PasswordHashing hashing,
            Throttle throttle,
            DemoMode demo,
            ObjectProvider<CsrfTokenRepository> csrf) {
        this.accounts = accounts;
        this.principals = principals;
        this.sessions = sessions;
        this.hashing = hashing;
        this.throttle = throttle;
        this.demo = demo;
        this.csrf = csrf;
    }

    /**
     * Begins a session for who knows the password. An unknown address, a wrong password and a closed account are answered
     * alike and after the same time.
     *
     * @throws Refused if they don't fit, or after too many attempts for this account or from this network address
     */
    public void withPassword(String email, String password, HttpServletRequest request, HttpServletResponse response) {
        String address = request.getRemoteAddr();
        countAttempt(Throttle.Scope.ADDRESS, address);
        countAttempt(Throttle.Scope.ACCOUNT, email);
        Optional<Account> account =
                accounts.findByEmail(PersonRules.plain(email)).filter(Account::active);
        boolean right = password.length() <= PasswordRules.LONGEST
                && hashing.matches(password, account.flatMap(Account::passwordHash));
        if (account.isEmpty() || !right) {
            throw Refused.because("identity-sign-in");
        }
        throttle.forget(Throttle.Scope.ACCOUNT, email);
        throttle.takeBack(Throttle.Scope.ADDRESS, address);
        begin(account.get().id(), request, response);
    }

    /**
     * Begins a session as anybody, in demo mode.
     *
     * @throws NotFound outside demo mode, and for somebody who is not an active person
     */
    public void asDemoPerson(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        if (!demo.on()) {
            throw new NotFound("demo person", person);
        }
        begin(person, request, response);
    }

    /** Keeps this session when the person's other sessions end. */
    public void stay(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        begin(person, request, response);
    }

    private void countAttempt(Throttle.Scope scope, String subject) {
        throttle.attempt(scope, subject).ifPresent(wait -> {
            throw Refused.because("identity-throttled", Passwords.minutes(wait));
        });
    }

    private void begin(PersonId id, HttpServletRequest request, HttpServletResponse response) {
        PersonAuthentication person = principals.find(id).orElseThrow(() -> new NotFound("person", id));
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = new SecurityContextImpl(person);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        csrf.ifAvailable(tokens -> tokens.saveToken(tokens.generateToken(request), request, response));
    }
}
