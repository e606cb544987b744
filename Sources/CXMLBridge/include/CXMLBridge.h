int amx_placeholder(void);
