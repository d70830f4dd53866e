// An OpenID Connect provider for the journeys: the npm package oidc-provider, with pages that load nothing from elsewhere.
// Anyone is signed in under the name that they enter. Prints its address when it is ready; ends when its input ends.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const CLIENT = 'spikebook';
const SCOPE = 'openid profile email';

const server = createServer();
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const issuer = `http://127.0.0.1:${server.address().port}`;

const page = (body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Provider</title><link rel="icon" href="data:,"></head>
<body><main><h1>Example University</h1>${body}</main></body></html>`;

const capitalized = (login) => login.charAt(0).toUpperCase() + login.slice(1);

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: CLIENT,
      client_secret: process.env.OIDC_CLIENT_SECRET,
      redirect_uris: [`${issuer}/replaced-below`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email', 'email_verified'] },
  cookies: { keys: ['of the tests only'] },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = page(`${form}<button form="op.logoutForm" name="logout" value="yes">Sign out there</button>`);
      },
    },
  },
  findAccount: (_context, login) => ({
    accountId: login,
    claims: () => ({
      sub: login,
      name: capitalized(login),
      preferred_username: login,
      email: `${login}@example.org`,
      email_verified: true,
    }),
  }),
  interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
  pkce: { required: () => true },
});

// the application's port is known only when it runs
const ofTheApplication = (path) => (uri) => new RegExp(`^http://127\\.0\\.0\\.1:\\d+${path}$`).test(uri);
provider.Client.prototype.redirectUriAllowed = ofTheApplication('/sign-in/oidc');
provider.Client.prototype.postLogoutRedirectUriAllowed = ofTheApplication('/');

async function interact(request, response) {
  const address = new URL(request.url, issuer);
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (prompt.name === 'consent') {
    const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope(SCOPE);
    const consent = { grantId: await grant.save() };
    await provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
    return;
  }
  const login = address.searchParams.get('login');
  if (login) {
    await provider.interactionFinished(request, response, { login: { accountId: login } });
    return;
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(page('<form><label>Login <input name="login" autofocus></label> <button>Continue</button></form>'));
}

const protocol = provider.callback();
server.on('request', (request, response) => {
  if (!request.url.startsWith('/interaction/')) {
    protocol(request, response);
    return;
  }
  interact(request, response).catch((error) => {
    console.error(error);
    response.statusCode = 500;
    response.end();
  });
});

console.log(issuer);
process.stdin.on('end', () => process.exit()).resume();
