package id.tanyapaspor.bot.telegram.stub;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** Hands out files at `/file/bot<token>/<path>`; as a method it is called `download` where things shall go wrong. */
final class FileDoor implements HttpHandler {

    private static final String PREFIX = "/file/bot" + StubBotApi.TOKEN + "/";

    private final Shelf shelf;
    private final Faults faults;
    private final Chats chats;

    FileDoor(Shelf shelf, Faults faults, Chats chats) {
        this.shelf = shelf;
        this.faults = faults;
        this.chats = chats;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<Shelf.Kept> file = path.startsWith(PREFIX)
                    ? shelf.at(path.substring(PREFIX.length()))
                    : Optional.empty();
            Optional<Fault> fault = faults.take(Request.of(chats.now(), "download"));
            if (fault.isPresent()) {
                goWrong(exchange, file, fault.get());
            } else if (file.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                write(exchange, file.get().bytes(), file.get().bytes().length);
            }
        }
    }

    private static void goWrong(HttpExchange exchange, Optional<Shelf.Kept> file, Fault fault) throws IOException {
        switch (fault) {
            case Fault.Page(int code) -> exchange.sendResponseHeaders(code, -1);
            case Fault.Refusal(int code, var _) -> exchange.sendResponseHeaders(code, -1);
            case Fault.Hang(Duration time, boolean _) -> LockSupport.parkNanos(time.toNanos());
            case Fault.CutAnswer _ -> write(exchange, file.orElseThrow().bytes(), file.get().bytes().length / 2);
            case Fault other -> throw new IllegalArgumentException("Not for files: " + other);
        }
    }

    /** Less than was promised is what a connection does that is cut. */
    private static void write(HttpExchange exchange, byte[] bytes, int length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.sendResponseHeaders(200, bytes.length);
        OutputStream out = exchange.getResponseBody();
        out.write(bytes, 0, length);
        out.flush();
    }
}
