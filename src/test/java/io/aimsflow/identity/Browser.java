package io.aimsflow.identity;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Keeps cookies and sends the token of the last page, as a browser does; from a network address of its own. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");

    private final MockMvc mvc;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String address = "10." + octet() + "." + octet() + "." + octet();
    private String token = "";

    public Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** A browser in which this person has signed in. */
    public static Browser signedIn(MockMvc mvc, String email, String password) throws Exception {
        Browser browser = new Browser(mvc);
        browser.open("/sign-in");
        browser.send("/sign-in", "email", email, "password", password);
        return browser;
    }

    public MockHttpServletResponse open(String path) throws Exception {
        return exchange(get(path));
    }

    /** Sends a form with these names and values, and the token of the last page. */
    public MockHttpServletResponse send(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).param("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return exchange(request);
    }

    public MockHttpServletResponse exchange(MockHttpServletRequestBuilder request) throws Exception {
        cookies.forEach((name, value) -> request.cookie(new Cookie(name, value)));
        request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        remember(response);
        return response;
    }

    /** The value of a cookie that this browser keeps. */
    public String cookie(String name) {
        return cookies.get(name);
    }

    public String token() {
        return token;
    }

    private void remember(MockHttpServletResponse response) throws Exception {
        for (Cookie cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        for (String header : response.getHeaders(HttpHeaders.SET_COOKIE)) {
            String[] pair = header.split(";")[0].split("=", 2);
            if (header.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        Matcher found = TOKEN.matcher(response.getContentAsString());
        if (found.find()) {
            token = found.group(1);
        }
    }

    private static int octet() {
        return ThreadLocalRandom.current().nextInt(1, 255);
    }
}
